import { graphql } from "../gql/index.js";

/** What waits, in one request; what the viewer may not ask for is left out of it. */
export const ConsoleOverviewDocument = graphql(`
  query ConsoleOverview(
    $days: Int!
    $approvals: Boolean!
    $stuck: Boolean!
    $support: Boolean!
    $unready: Boolean!
    $statements: Boolean!
    $subscriptions: Boolean!
    $resellers: Boolean!
  ) {
    approvalRequests(filter: { status: [PENDING] }, first: 50) @include(if: $approvals) {
      totalCount
      edges {
        node {
          id
          number
          subject
          createdAt
          dueAt
          customer {
            id
            name
          }
        }
      }
    }
    stuckWork(first: 20) @include(if: $stuck) {
      totalCount
      edges {
        node {
          id
          kind
          subject
          reason
          since
          needsPerson
        }
      }
    }
    supportRequests(filter: { status: [OPEN] }, first: 20) @include(if: $support) {
      totalCount
      edges {
        node {
          id
          number
          subject
          createdAt
          customer {
            id
            name
          }
        }
      }
    }
    unreadyCustomers(first: 5) @include(if: $unready) {
      totalCount
      edges {
        node {
          id
          name
          readiness {
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
      }
    }
    statements(filter: { status: [DRAFT] }, first: 5) @include(if: $statements) {
      totalCount
      edges {
        node {
          id
          period {
            label
          }
          total {
            amount
            currency
          }
          vendor {
            id
            name
          }
          customer {
            id
            name
          }
        }
      }
    }
    cloudSubscriptions(
      filter: { status: [ACTIVE], renewsWithinDays: $days }
      orderBy: ENDS_ASC
      first: 5
    ) @include(if: $subscriptions) {
      totalCount
      edges {
        node {
          id
          number
          productName
          seatCount
          endsAt
          autoRenew
          customer {
            id
            name
          }
        }
      }
    }
    resellers(first: 20) @include(if: $resellers) {
      totalCount
      edges {
        node {
          id
          accountName
          displayName
          status
        }
      }
    }
  }
`);

/** How business goes; it reads months of charges, so it comes by itself. */
export const BusinessDocument = graphql(`
  query Business {
    business(months: 6) {
      currency
      leftOut
      months {
        month
        revenue {
          amount
          currency
        }
        cost {
          amount
          currency
        }
        margin {
          amount
          currency
        }
        marginPercent
        revenueWithoutCost {
          amount
          currency
        }
      }
      before {
        month
        revenue {
          amount
          currency
        }
        margin {
          amount
          currency
        }
      }
      topCustomers {
        key
        label
        revenue {
          amount
          currency
        }
        before {
          amount
          currency
        }
      }
      topProducts {
        key
        label
        revenue {
          amount
          currency
        }
        before {
          amount
          currency
        }
      }
    }
  }
`);
