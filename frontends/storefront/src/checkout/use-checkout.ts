import { useMutation } from "@markethall/graph-client";
import { graphql } from "../gql/index.js";

const Checkout = graphql(`
  mutation Checkout($input: CheckoutInput!) {
    checkout(input: $input) {
      __typename
      ... on CheckoutSuccess {
        order {
          id
          number
          status
        }
      }
      ... on UserError {
        message
        code
        limit
      }
      ... on NotReadyToOrderError {
        missing {
          code
          satisfied
          explanation
          fixPath
          vendor {
            id
            name
          }
        }
      }
      ... on TermsNotAcceptedError {
        terms {
          id
          title
          version
          body
        }
      }
      ... on PriceChangedError {
        cart {
          ...CartContents
        }
      }
    }
  }
`);

/** Turns the cart into an order. */
export function useCheckout() {
  const [checkout, { loading, error }] = useMutation(Checkout);
  return { checkout, loading, error };
}
