import { graphql } from "../gql/index.js";

/** All that words and numbers find, in one request; parts that the viewer may not ask for are left out of it. */
export const ConsoleSearchDocument = graphql(`
  query ConsoleSearch(
    $text: String!
    $customers: Boolean!
    $orders: Boolean!
    $subscriptions: Boolean!
    $statements: Boolean!
    $approvals: Boolean!
    $support: Boolean!
    $priceBooks: Boolean!
    $people: Boolean!
  ) {
    customers(filter: { query: $text }, first: 5) @include(if: $customers) {
      totalCount
      edges {
        node {
          id
          name
          number
          status
        }
      }
    }
    orders(filter: { query: $text }, first: 4) @include(if: $orders) {
      totalCount
      edges {
        node {
          id
          number
          status
          purchaseOrder
          customer {
            id
            name
          }
        }
      }
    }
    cloudSubscriptions(filter: { query: $text }, first: 4) @include(if: $subscriptions) {
      totalCount
      edges {
        node {
          id
          number
          status
          productName
          customer {
            id
            name
          }
        }
      }
    }
    statements(filter: { query: $text }, first: 4) @include(if: $statements) {
      totalCount
      edges {
        node {
          id
          number
          status
          period {
            label
          }
          customer {
            id
            name
          }
        }
      }
    }
    approvalRequests(filter: { query: $text }, first: 4) @include(if: $approvals) {
      totalCount
      edges {
        node {
          id
          number
          status
          subject
          customer {
            id
            name
          }
        }
      }
    }
    supportRequests(filter: { query: $text }, first: 4) @include(if: $support) {
      totalCount
      edges {
        node {
          id
          number
          status
          subject
          customer {
            id
            name
          }
        }
      }
    }
    priceBooks(query: $text) @include(if: $priceBooks) {
      id
      name
      currency
      vendor {
        id
        name
      }
    }
    people(filter: { query: $text }, first: 4) @include(if: $people) {
      totalCount
      edges {
        node {
          id
          name
          email
          status
          customer {
            id
            name
          }
        }
      }
    }
  }
`);
