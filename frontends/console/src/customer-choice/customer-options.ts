import { useQuery } from "@markethall/graph-client";
import { graphql } from "../gql/index.js";

const CustomerOptionsDocument = graphql(`
  query CustomerOptions {
    customers(first: 100, orderBy: NAME_ASC) {
      totalCount
      edges {
        cursor
        node {
          id
          name
          number
          status
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Customers to choose from: the first hundred by name. */
export function useCustomerOptions() {
  const { data, error, loading } = useQuery(CustomerOptionsDocument);
  const options = (data?.customers?.edges ?? []).map(({ node }) => ({
    value: node.id,
    label: node.name,
  }));
  return { options, error, loading, all: data?.customers?.totalCount };
}
