export const LIST = /* GraphQL */ `
  query ($first: Int! = 20, $after: String) {
    stuckWork(first: $first, after: $after) {
      totalCount
      edges {
        node {
          id
          kind
          subjectId
          subject
          reason
          since
          attempts
          nextAttemptAt
          needsPerson
          canRetry
          canDiscard
          customer {
            id
          }
          order {
            id
          }
          approvalRequest {
            number
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;
export const RETRY = /* GraphQL */ `
  mutation ($id: ID!) {
    result: retryStuckWork(input: { stuckWorkId: $id }) {
      __typename
    }
  }
`;
export const DISCARD = /* GraphQL */ `
  mutation ($id: ID!, $reason: String!) {
    result: discardStuckWork(input: { stuckWorkId: $id, reason: $reason }) {
      __typename
    }
  }
`;
