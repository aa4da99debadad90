import { graphql } from "../gql/index.js";

export const PreviewChange = graphql(`
  mutation PreviewChange($input: SubscriptionChangeInput!) {
    previewChange(input: $input) {
      __typename
      ... on PreviewChangeSuccess {
        preview {
          kind
          timing
          effectiveAt
          seatsAfter
          needsApproval
          unitPrice {
            amount
            currency
          }
          net {
            amount
            currency
          }
          lines {
            type
            quantity
            unitAmount {
              amount
              currency
            }
            amount {
              amount
              currency
            }
            chargedDays
            cycleDays
            purchases {
              quantity
              purchasedAt
            }
          }
          deletesScheduledChanges {
            id
            kind
            seatCount
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

export const ChangeSubscription = graphql(`
  mutation ChangeSubscription($input: SubscriptionChangeInput!) {
    changeSubscription(input: $input) {
      __typename
      ... on ChangeSubscriptionSuccess {
        subscription {
          id
          status
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
