import { useQuery } from "@markethall/graph-client";
import { graphql } from "../gql/index.js";
import type { CustomerOrder } from "../gql/graphql.js";
import { type CustomerChoice, customerFilter, UNREADY } from "./customer-choice.js";

graphql(`
  fragment CustomerColumns_Customer on Customer {
    id
    name
    number
    reference
    taxId
    status
    country
    createdAt
    vendorAuthorizations {
      id
      vendor {
        id
        name
      }
    }
    readiness {
      ...PreconditionList_ApprovalPrecondition @unmask
    }
  }
`);

const CustomersDocument = graphql(`
  query Customers($filter: CustomerFilter, $orderBy: CustomerOrder, $after: String) {
    customers(filter: $filter, orderBy: $orderBy, first: 50, after: $after) {
      totalCount
      edges {
        cursor
        node {
          ...CustomerColumns_Customer @unmask
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const UnreadyCustomersDocument = graphql(`
  query UnreadyCustomers($query: String, $after: String) {
    unreadyCustomers(query: $query, first: 50, after: $after) {
      totalCount
      edges {
        cursor
        node {
          ...CustomerColumns_Customer @unmask
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/**
 * The customers chosen, page by page. Who cannot order yet is a list of its own in the graph, by name: what is missing is known by
 * another part of the system than names and numbers are.
 */
export function useCustomers(choice: CustomerChoice, orderBy: CustomerOrder, wait: boolean) {
  const isUnready = choice.status === UNREADY;
  const fetchPolicy = "cache-and-network" as const;
  const all = useQuery(CustomersDocument, {
    variables: { filter: customerFilter(choice), orderBy },
    fetchPolicy,
    skip: wait || isUnready,
  });
  const unready = useQuery(UnreadyCustomersDocument, {
    variables: choice.query === "" ? {} : { query: choice.query },
    fetchPolicy,
    skip: wait || !isUnready,
  });
  const { error, loading, refetch, fetchMore } = isUnready ? unready : all;
  return {
    page: isUnready
      ? (unready.data ?? unready.previousData)?.unreadyCustomers
      : (all.data ?? all.previousData)?.customers,
    error,
    loading,
    onRetry: () => void refetch(),
    onMore: (after: string) => void fetchMore({ variables: { after } }),
  };
}
