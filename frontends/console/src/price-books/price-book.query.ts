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
      draft {
        ...PriceBookDraftFields @unmask
      }
    }
  }
`);

// What the staged edits would do; every answer to staging brings it.
graphql(`
  fragment PriceBookDraftFields on PriceBookDraft {
    changes
    belowCost
    adjustmentPercent
    customers {
      id
      name
    }
    effect {
      seatCount
      customerCount
      before {
        amount
        currency
      }
      after {
        amount
        currency
      }
      change {
        amount
        currency
      }
      customers {
        seatCount
        before {
          amount
          currency
        }
        after {
          amount
          currency
        }
        change {
          amount
          currency
        }
        customer {
          id
          name
        }
      }
    }
    entries(first: 100, belowCostOnly: true) {
      cost {
        amount
        currency
      }
      price {
        amount
        currency
      }
      plan {
        ...BookedPlan_Plan @unmask
      }
    }
  }
`);

// A plan of a book, by the product that it is of.
graphql(`
  fragment BookedPlan_Plan on Plan {
    id
    name
    sku {
      id
      product {
        id
        name
      }
    }
  }
`);

export const PriceBookEntriesDocument = graphql(`
  query PriceBookEntries($id: ID!, $after: String) {
    priceBook(id: $id) {
      id
      entries(first: 100, after: $after) {
        totalCount
        edges {
          node {
            adjustment
            value
            included
            changedAt
            listPrice {
              amount
            }
            cost {
              amount
            }
            staged {
              adjustment
              value
              included
            }
            plan {
              ...BookedPlan_Plan @unmask
              term
              billingCycle
              sku {
                id
                name
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

export const PriceBookHistoryDocument = graphql(`
  query PriceBookHistory($id: ID!) {
    priceBook(id: $id) {
      id
      revisions {
        number
        committedAt
        committedBy
        summary
        changeCount
        percentBefore
        percentAfter
      }
    }
  }
`);

export const PriceBookRevisionDocument = graphql(`
  query PriceBookRevision($id: ID!, $number: Int!) {
    priceBook(id: $id) {
      id
      revisions(number: $number) {
        number
        ruleChanges(first: 100) {
          totalCount
          edges {
            node {
              before {
                adjustment
                value
                included
              }
              after {
                adjustment
                value
                included
              }
              plan {
                ...BookedPlan_Plan @unmask
              }
            }
          }
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
          draft {
            ...PriceBookDraftFields @unmask
          }
        }
      }
      ... on InvalidInputError {
        field
      }
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

export const StagePriceBookRevision = graphql(`
  mutation StagePriceBookRevision($input: StagePriceBookRevisionInput!) {
    stagePriceBookRevision(input: $input) {
      __typename
      ... on StagePriceBookRevisionSuccess {
        priceBook {
          id
          draft {
            ...PriceBookDraftFields @unmask
          }
        }
      }
      ... on UserError {
        message
        code
        limit
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
          adjustmentPercent
          draft {
            changes
          }
        }
      }
      ... on InvalidInputError {
        field
      }
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

export type BookOnPage = NonNullable<PriceBookQuery["priceBook"]>;
export type Draft = NonNullable<BookOnPage["draft"]>;
export type Entries = NonNullable<PriceBookEntriesQuery["priceBook"]>["entries"];
export type Entry = Entries["edges"][number]["node"];
