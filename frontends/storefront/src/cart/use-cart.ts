import { useAbilities, useSignedInViewer } from "@markethall/contracts";
import { useQuery } from "@markethall/graph-client";
import { graphql } from "../gql/index.js";
import type { CartContentsFragment } from "../gql/graphql.js";

/** What the pages show of a cart. Every command on the cart asks for the same, so all stay true. */
graphql(`
  fragment CartContents on Cart {
    id
    total {
      amount
      currency
    }
    items {
      id
      quantity
      solutionName
      unitPrice {
        amount
        currency
      }
      amount {
        amount
        currency
      }
      plan {
        id
        name
        term
        billingCycle
        minSeats
        maxSeats
        sku {
          id
          name
          product {
            id
            slug
            name
            vendor {
              id
              slug
              name
              logoUrl
            }
          }
        }
        priceTrace {
          label
          explanation
          amount {
            amount
            currency
          }
        }
      }
    }
  }
`);

const CartQuery = graphql(`
  query Cart($customerId: ID!) {
    customer(id: $customerId) {
      id
      cart {
        ...CartContents @unmask
      }
    }
  }
`);

export type CartItem = CartContentsFragment["items"][number];

/** The cart of the viewer's company; null while it is empty and has never been used. */
export function useCart() {
  const { customer } = useSignedInViewer();
  const { can } = useAbilities();
  const { data, error, refetch } = useQuery(CartQuery, {
    variables: { customerId: customer?.id ?? "" },
    skip: customer === null || !can("Customer.cart"),
  });
  return {
    cart: data?.customer?.cart ?? null,
    known: data?.customer != null,
    error,
    refetch,
  };
}
