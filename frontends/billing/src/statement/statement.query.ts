import { graphql } from "../gql/index.js";

export const StatementPageQuery = graphql(`
  query StatementPage($id: ID!) {
    statement(id: $id) {
      id
      number
      status
      openedAt
      dueOn
      lineCount
      currency
      period {
        start
        end
      }
      vendor {
        id
        name
      }
      customer {
        id
        name
        number
      }
      net {
        amount
        currency
      }
      credit {
        amount
        currency
      }
      tax {
        amount
        currency
      }
      total {
        amount
        currency
      }
      issuedBy
      billedTo
      rates {
        from
        to
        rate
        day
      }
      creditMemos {
        id
        number
        reason
        issuedAt
        amount {
          amount
          currency
        }
      }
      comparison {
        previous {
          id
          period {
            start
          }
        }
        difference {
          amount
          currency
        }
      }
      downloads {
        format
        fileName
        url
      }
      sections {
        id
        title
        cloudAccount {
          id
          externalId
        }
        net {
          amount
          currency
        }
        lines(first: 50) {
          totalCount
          edges {
            cursor
            node {
              ...StatementLineRow_StatementLine @unmask
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }

  fragment StatementLineRow_StatementLine on StatementLine {
    id
    type
    description
    quantity
    unit
    unitPrice
    priceCurrency
    explanation
    servicePeriod {
      start
      end
    }
    amount {
      amount
      currency
    }
  }
`);

/**
 * The next lines of a section. The graph has no way to one section alone, so the lines of the others come
 * along and are left aside; it is asked without the cache, where they would be joined to the wrong page.
 */
export const MoreLinesQuery = graphql(`
  query MoreLines($id: ID!, $after: String!) {
    statement(id: $id) {
      id
      sections {
        id
        lines(first: 100, after: $after) {
          edges {
            cursor
            node {
              ...StatementLineRow_StatementLine @unmask
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);
