import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities, useSignedInViewer } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  EmptyState,
  ErrorState,
  FilterBar,
  IconCloud,
  LoadingState,
  PageHeader,
  SearchField,
} from "@markethall/ui";
import { LoadMore, ResourceTable } from "@markethall/ui/tables";
import { graphql } from "../gql/index.js";
import { useSearchParam } from "../inventory/search-param.js";
import { useAccountColumns } from "./account-columns.js";
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

/** The company's accounts at its vendors: what usage is billed to. */
export function CloudAccountsPage() {
  const { t } = useLingui();
  const columns = useAccountColumns();
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
        title={t`Cloud accounts`}
        lead={t`Accounts at your vendors; usage is billed to them.`}
        actions={
          can("Mutation.requestCloudAccount") && (
            <RequestAccount onRequested={() => void refetch()} />
          )
        }
      />
      <FilterBar>
        <SearchField label={t`Search cloud accounts`} value={query} onChange={setQuery} />
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
        <EmptyState title={t`No account matches`}>
          <Trans>Try another word.</Trans>
        </EmptyState>
      ) : (
        <EmptyState icon={<IconCloud size={22} />} title={t`No cloud accounts yet`}>
          <Trans>Ask for one, and it appears here as soon as it is approved and set up.</Trans>
        </EmptyState>
      );
    }
    const { totalCount } = found;
    return (
      <ResourceTable
        label={t`Cloud accounts`}
        columns={columns}
        rows={found.edges.map(({ node }) => node)}
        rowId={({ id }) => id}
        footer={
          <LoadMore
            shown={found.edges.length}
            total={totalCount}
            counted={t`${plural(totalCount, { one: "# account", other: "# accounts" })}`}
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
