import { useAbilities, useSignedInViewer } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  DateText,
  EmptyState,
  ErrorState,
  FilterBar,
  IconCloud,
  LoadingState,
  PageHeader,
  SearchField,
  StatusBadge,
} from "@markethall/ui";
import { LoadMore, ResourceTable, type ResourceColumn } from "@markethall/ui/tables";
import { graphql } from "../gql/index.js";
import type { CloudAccountsPageQuery as PageData } from "../gql/graphql.js";
import { useSearchParam } from "../inventory/search-param.js";
import { RequestAccount } from "./request-account.js";

const CloudAccountsPageQuery = graphql(`
  query CloudAccountsPage($customerId: ID!, $filter: CloudAccountFilter, $after: String) {
    customer(id: $customerId) {
      id
      cloudAccounts(filter: $filter, first: 50, after: $after) {
        totalCount
        edges {
          cursor
          node {
            id
            name
            externalId
            status
            createdAt
            vendor {
              id
              name
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

type Connection = NonNullable<NonNullable<PageData["customer"]>["cloudAccounts"]>;
type Account = Connection["edges"][number]["node"];

const columns: readonly ResourceColumn<Account>[] = [
  { id: "name", header: "Account", cell: ({ name }) => name, sortBy: ({ name }) => name },
  {
    id: "vendor",
    header: "Vendor",
    cell: ({ vendor }) => vendor.name,
    sortBy: ({ vendor }) => vendor.name,
  },
  {
    id: "status",
    header: "Status",
    cell: ({ status }) => <StatusBadge status={status} />,
    sortBy: ({ status }) => status,
  },
  {
    id: "externalId",
    header: "Vendor's id",
    cell: ({ externalId }) => externalId ?? "—",
    wideOnly: true,
  },
  {
    id: "created",
    header: "Since",
    cell: ({ createdAt }) => <DateText value={createdAt} />,
    sortBy: ({ createdAt }) => createdAt,
    wideOnly: true,
  },
];

/** The company's accounts at its vendors: what usage is billed to. */
export function CloudAccountsPage() {
  const { customer } = useSignedInViewer();
  const { can } = useAbilities();
  const [query, setQuery] = useSearchParam("q");
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(
    CloudAccountsPageQuery,
    {
      variables: { customerId: customer?.id ?? "", filter: query ? { query } : null },
      fetchPolicy: "cache-and-network",
    },
  );
  const found = (data ?? previousData)?.customer?.cloudAccounts;
  return (
    <>
      <PageHeader
        title="Cloud accounts"
        lead="Accounts at your vendors; usage is billed to them."
        actions={
          can("Mutation.requestCloudAccount") && (
            <RequestAccount onRequested={() => void refetch()} />
          )
        }
      />
      <FilterBar>
        <SearchField label="Search cloud accounts" value={query} onChange={setQuery} />
      </FilterBar>
      {content()}
    </>
  );

  function content() {
    if (!found) {
      return error ? (
        <ErrorState message={readError(error)} onRetry={() => void refetch()} />
      ) : (
        <LoadingState shape="table" />
      );
    }
    if (found.edges.length === 0) {
      return query ? (
        <EmptyState title="No account matches">Try another word.</EmptyState>
      ) : (
        <EmptyState icon={<IconCloud size={22} />} title="No cloud accounts yet">
          Ask for one, and it appears here as soon as it is approved and set up.
        </EmptyState>
      );
    }
    return (
      <ResourceTable
        label="Cloud accounts"
        columns={columns}
        rows={found.edges.map(({ node }) => node)}
        rowId={({ id }) => id}
        footer={
          <LoadMore
            shown={found.edges.length}
            total={found.totalCount}
            noun="account"
            busy={loading}
            onMore={() =>
              void fetchMore({ variables: { after: found.pageInfo.endCursor ?? null } })
            }
          />
        }
      />
    );
  }
}
