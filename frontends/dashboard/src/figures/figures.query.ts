import { graphql } from "../gql/index.js";

/**
 * Whether anything was ever bought, and how a person arranged the cards. The lists are counted under a filter of their own, which lets
 * all through: the cache keeps them apart from the lists that pages show.
 */
export const DashboardStart = graphql(`
  query DashboardStart(
    $customerId: ID!
    $orders: Boolean!
    $subscriptions: Boolean!
    $cloudAccounts: Boolean!
  ) {
    viewer {
      savedViews(place: DASHBOARD) {
        id
        query
        isDefault
      }
    }
    customer(id: $customerId) {
      id
      orders(first: 1, filter: { query: "" }) @include(if: $orders) {
        totalCount
      }
      subscriptions(first: 1, filter: { query: "" }) @include(if: $subscriptions) {
        totalCount
      }
      cloudAccounts(first: 1, filter: { query: "" }) @include(if: $cloudAccounts) {
        totalCount
      }
    }
  }
`);

/** One request for all cards about money; what no card shows is not asked for. */
export const SpendFigures = graphql(`
  query DashboardSpend(
    $customerId: ID!
    $range: DateRangeInput!
    $currency: CurrencyCode
    $compare: Boolean!
    $daily: Boolean!
    $tops: Boolean!
    $forecast: Boolean!
  ) {
    customer(id: $customerId) {
      id
      dashboard(range: $range, currency: $currency) {
        currency
        currencies
        range {
          start
          end
        }
        spend {
          amount
          currency
        }
        previousSpend @include(if: $compare) {
          amount
          currency
        }
        daily @include(if: $daily) {
          key
          amount {
            amount
            currency
          }
        }
        topProducts @include(if: $tops) {
          ...TopSpend_SpendPoint @unmask
        }
        topVendors @include(if: $tops) {
          ...TopSpend_SpendPoint @unmask
        }
        topCloudAccounts @include(if: $tops) {
          ...TopSpend_SpendPoint @unmask
        }
        forecast @include(if: $forecast) {
          month {
            start
            end
          }
          toDate {
            amount
            currency
          }
          amount {
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
  }

  fragment TopSpend_SpendPoint on SpendPoint {
    key
    label
    amount {
      amount
      currency
    }
  }
`);

export const SpendThroughTime = graphql(`
  query DashboardSpendOverTime(
    $customerId: ID!
    $range: DateRangeInput!
    $groupBy: SpendGroup!
    $currency: CurrencyCode
  ) {
    customer(id: $customerId) {
      id
      spendOverTime(range: $range, groupBy: $groupBy, currency: $currency) {
        currency
        step
        steps
        total {
          amount
        }
        rows {
          key
          label
          total {
            amount
          }
          amounts {
            amount
          }
        }
      }
    }
  }
`);

/** Seats and terms are as of now, whatever the range: their range is the shortest way to say none. */
export const SeatFigures = graphql(`
  query DashboardSeats($customerId: ID!, $renewals: Boolean!) {
    customer(id: $customerId) {
      id
      dashboard(range: {}) {
        activeSubscriptions
        seatsAssigned
        seatsTotal
        renewals @include(if: $renewals) {
          productName
          endsAt
          seatCount
          unusedSeats
          unitPrice {
            amount
            currency
          }
          subscription {
            id
          }
        }
      }
    }
  }
`);

export const UnusedSeatFigures = graphql(`
  query DashboardUnusedSeats($customerId: ID!) {
    customer(id: $customerId) {
      id
      unusedSeats {
        unused
        returnable
        returnableUntil
        refund {
          amount
          currency
        }
        subscription {
          id
          productName
        }
      }
    }
  }
`);

export const OpenOrders = graphql(`
  query DashboardOrders($customerId: ID!) {
    customer(id: $customerId) {
      id
      orders(first: 5, filter: { status: [PENDING_APPROVAL, PROVISIONING, NEEDS_ATTENTION] }) {
        totalCount
        edges {
          node {
            id
            number
            status
            placedAt
            total {
              amount
              currency
            }
          }
        }
      }
    }
  }
`);

export const LatestStatement = graphql(`
  query DashboardStatement($customerId: ID!) {
    customer(id: $customerId) {
      id
      statements(first: 1, filter: { status: [OPEN, CLOSED] }) {
        totalCount
        edges {
          node {
            id
            number
            status
            dueOn
            period {
              start
              end
            }
            total {
              amount
              currency
            }
            vendor {
              id
              name
            }
          }
        }
      }
    }
  }
`);
