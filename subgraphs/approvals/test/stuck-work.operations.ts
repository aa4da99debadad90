export const LIST = /* GraphQL */ `
  query ($first: Int! = 20, $after: String, $filter: StuckWorkFilter) {
    stuckWork(first: $first, after: $after, filter: $filter) {
      totalCount
      edges {
        node {
          id
          kind
          part
          machineName
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
