import { graphql } from "../gql/index.js";

export const ReconciliationDocument = graphql(`
  query Reconciliation(
    $period: String!
    $vendorId: ID
    $customerId: ID
    $differencesOnly: Boolean!
    $after: String
  ) {
    reconciliation(
      first: 50
      after: $after
      period: $period
      vendorId: $vendorId
      customerId: $customerId
      differencesOnly: $differencesOnly
    ) {
      totalCount
      totals {
        currency
        rowCount
        differenceCount
        vendorCost
        billedCost
        billedPrice
        difference
      }
      edges {
        cursor
        node {
          key
          subject
          finding
          title
          detail
          currency
          unit
          vendorQuantity
          vendorCost
          billedQuantity
          billedCost
          billedPrice
          difference
          seatsBilled
          seatsHeld
          seatsInUse
          customer {
            id
            name
          }
          vendor {
            id
            name
          }
          subscription {
            id
            number
          }
          statement {
            id
            number
            status
          }
          usageImport {
            id
            fileName
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ReconciledVendorsDocument = graphql(`
  query ReconciledVendors {
    vendors {
      id
      name
    }
  }
`);
