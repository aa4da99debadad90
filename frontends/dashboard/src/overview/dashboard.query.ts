import { graphql } from "../gql/index.js";

export const DashboardQuery = graphql(`
  query DashboardPage($customerId: ID!, $range: DateRangeInput!) {
    customer(id: $customerId) {
      id
      dashboard(range: $range) {
        currency
        range {
          start
          end
          label
        }
        spend {
          amount
          currency
        }
        previousSpend {
          amount
          currency
        }
        daily {
          key
          amount {
            amount
            currency
          }
        }
        topProducts {
          ...TopSpend_SpendPoint @unmask
        }
        topVendors {
          ...TopSpend_SpendPoint @unmask
        }
        topCloudAccounts {
          ...TopSpend_SpendPoint @unmask
        }
        activeSubscriptions
        seatsAssigned
        seatsTotal
        renewals {
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

  fragment TopSpend_SpendPoint on SpendPoint {
    key
    label
    amount {
      amount
      currency
    }
  }
`);

export const SpendChanged = graphql(`
  subscription SpendChanged($range: DateRangeInput!) {
    spendChanged(range: $range, groupBy: DAY) {
      total {
        amount
        currency
      }
    }
  }
`);

/** Orders, seats and approvals move the figures too, not only spend. */
export const CompanyActivity = graphql(`
  subscription CompanyActivity {
    activity {
      sequence
    }
  }
`);
