import { graphql } from "../gql/index.js";

/** What the pages show of a cart. Every command on the cart asks for the same, so all stay true. */
export const CartContents = graphql(`
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
