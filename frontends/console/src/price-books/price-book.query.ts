import { graphql } from "../gql/index.js";
import type { PriceBookEntriesQuery, PriceBookQuery } from "../gql/graphql.js";

export const PriceBookDocument = graphql(`
  query PriceBook($id: ID!) {
    priceBook(id: $id) {
      id
      name
      kind
      currency
      adjustmentPercent
      isDefault
      revision
      vendor {
        id
        name
      }
      parent {
        id
        name
      }
      revisions {
        number
        committedAt
        committedBy
        summary
      }
      draft {
        changes
        belowCost
        customers {
          id
          name
        }
        entries(first: 100) {
          adjustment
          value
          included
          belowCost
          marginPercent
          cost {
            amount
            currency
          }
          price {
            amount
            currency
          }
          plan {
            id
            name
            sku {
              id
              name
              product {
                id
                name
              }
            }
          }
        }
      }
    }
  }
`);

export const PriceBookEntriesDocument = graphql(`
  query PriceBookEntries($id: ID!, $query: String, $after: String) {
    priceBook(id: $id) {
      id
      entries(first: 50, query: $query, after: $after) {
        totalCount
        edges {
          cursor
          node {
            adjustment
            value
            included
            belowCost
            marginPercent
            listPrice {
              amount
              currency
            }
            cost {
              amount
              currency
            }
            price {
              amount
              currency
            }
            plan {
              id
              name
              term
              sku {
                id
                name
                product {
                  id
                  name
                }
              }
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const StagePriceAdjustments = graphql(`
  mutation StagePriceAdjustments($input: StagePriceAdjustmentsInput!) {
    stagePriceAdjustments(input: $input) {
      __typename
      ... on StagePriceAdjustmentsSuccess {
        priceBook {
          id
        }
      }
      ... on InvalidInputError {
        field
      }
      ... on UserError {
        message
      }
    }
  }
`);

export const CommitPriceBook = graphql(`
  mutation CommitPriceBook($input: CommitPriceBookInput!) {
    commitPriceBook(input: $input) {
      __typename
      ... on CommitPriceBookSuccess {
        priceBook {
          id
          revision
        }
      }
      ... on InvalidInputError {
        field
      }
      ... on UserError {
        message
      }
    }
  }
`);

export type BookOnPage = NonNullable<PriceBookQuery["priceBook"]>;
export type Draft = NonNullable<BookOnPage["draft"]>;
export type DraftEntry = Draft["entries"][number];
export type Entry = NonNullable<
  PriceBookEntriesQuery["priceBook"]
>["entries"]["edges"][number]["node"];
