import { graphql } from "../gql/index.js";
import { useQuery } from "../use-query.js";

const StatementCompared = graphql(`
  query StatementCompared($id: ID!) {
    statement(id: $id) {
      id
      status
      period {
        start
        label
      }
      total {
        amount
        currency
      }
      comparison {
        previous {
          id
          number
          period {
            start
            label
          }
          total {
            amount
            currency
          }
        }
        difference {
          amount
          currency
        }
        sections {
          key
          title
          unchangedCount
          previousNet {
            amount
            currency
          }
          net {
            amount
            currency
          }
          difference {
            amount
            currency
          }
          lines(first: 100) {
            totalCount
            edges {
              cursor
              node {
                ...ComparedLine_LineDifference @unmask
              }
            }
          }
        }
      }
    }
  }

  fragment ComparedLine_LineDifference on LineDifference {
    isUnusual
    state
    kind
    description
    unit
    previousQuantity
    quantity
    previousUnitPrice
    unitPrice
    priceCurrency
    previousAmount {
      amount
      currency
    }
    amount {
      amount
      currency
    }
    difference {
      amount
      currency
    }
    reasons {
      cause
      amount {
        amount
        currency
      }
    }
  }
`);

/**
 * A statement against the one before it. `comparison` is null where there is none before; undefined, as is `statement`, until
 * an answer is there. Lines are marked as unusual on a draft alone, where somebody can still mend them.
 */
export function useStatementCompared(id: string) {
  const { data, error, refetch } = useQuery(StatementCompared, {
    variables: { id },
    fetchPolicy: "cache-and-network",
  });
  const statement = data?.statement;
  const isDraft = statement?.status === "DRAFT";
  const comparison = statement?.comparison && {
    ...statement.comparison,
    sections: statement.comparison.sections.map(({ lines, ...section }) => ({
      ...section,
      lines: lines.edges.map(({ node }) => ({ ...node, isUnusual: isDraft && node.isUnusual })),
      moreCount: lines.totalCount - lines.edges.length,
    })),
  };
  return { statement, comparison, error, refetch };
}
