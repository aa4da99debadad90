import { graphql } from "../gql/index.js";

export const SubscriptionPageQuery = graphql(`
  query SubscriptionPage($id: ID!) {
    cloudSubscription(id: $id) {
      id
      status
      seatCount
      assignedSeats
      reducibleNow
      startsAt
      endsAt
      autoRenew
      cancellableUntil
      vendorReference
      availableChanges
      unitPrice {
        amount
        currency
      }
      plan {
        id
        name
        term
        billingCycle
        sku {
          id
          name
          product {
            id
            vendor {
              id
              name
            }
          }
        }
      }
      cloudAccount {
        id
        name
      }
      seatBatches {
        id
        quantity
        purchasedAt
        reducibleUntil
        open
        refundNow {
          amount
          currency
        }
      }
      renewalPolicy {
        endOfTerm
        seatCount
      }
      renewalOptions {
        action
        unitPrice {
          amount
          currency
        }
        total {
          amount
          currency
        }
      }
      scheduledChanges {
        id
        kind
        seatCount
        effectiveAt
      }
      activity {
        id
        occurredAt
        kind
        summary
        actorName
        seatsBefore
        seatsAfter
        unitPrice {
          amount
          currency
        }
        term
        endOfTerm
      }
    }
  }
`);
