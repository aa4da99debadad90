import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useAbilities, useSignedInViewer } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import { SavedViewsMenu, useSavedViews } from "@markethall/graph-client/views";
import {
  Button,
  EmptyState,
  ErrorState,
  FilterBar,
  IconCloud,
  LoadingState,
  PageHeader,
  SearchField,
} from "@markethall/ui";
import { Select } from "@markethall/ui/forms";
import { LoadMore, ResourceTable, useTableView } from "@markethall/ui/tables";
import type { CloudAccountOrder, CloudAccountStatus } from "../gql/graphql.js";
import { graphql } from "../gql/index.js";
import { inventoryFile } from "../inventory/inventory-file.js";
import { useSearchParam } from "../inventory/search-param.js";
import { TableTools } from "../inventory/table-tools.js";
import classes from "../inventory/table-tools.module.css";
import { VendorFilter } from "../vendors/vendor-choice.js";
import { useAccountColumns } from "./account-columns.js";
import { AccountPreview } from "./account-preview.js";
import { statusNames } from "./account-status.js";
import { RequestAccount } from "./request-account.js";

const CloudAccountsPageQuery = graphql(`
  query CloudAccountsPage(
    $customerId: ID!
    $filter: CloudAccountFilter
    $orderBy: CloudAccountOrder
    $after: String
  ) {
    customer(id: $customerId) {
      id
      cloudAccounts(filter: $filter, orderBy: $orderBy, first: 50, after: $after) {
        totalCount
        edges {
          cursor
          node {
            id
            name
            externalId
            status
            createdAt
            stuckBecause
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

const statuses: readonly CloudAccountStatus[] = [
  "ACTIVE",
  "PENDING_APPROVAL",
  "PROVISIONING",
  "FAILED",
  "DECLINED",
  "DELETED",
];

/** Columns that the graph sorts by, and how it calls that. */
const orders: Readonly<Record<string, readonly [CloudAccountOrder, CloudAccountOrder]>> = {
  name: ["NAME_ASC", "NAME_DESC"],
  created: ["CREATED_ASC", "CREATED_DESC"],
};
const sortable: readonly string[] = Object.keys(orders);

/** An open drawer is no part of a view. */
const apart = { passing: ["preview"] };

/** The company's accounts at its vendors: what usage is billed to. */
export function CloudAccountsPage() {
  const { t } = useLingui();
  const { customer } = useSignedInViewer();
  const { can } = useAbilities();
  const views = useSavedViews("CLOUD_ACCOUNTS", apart);
  const view = useTableView(useAccountColumns(), sortable);
  const [query, setQuery] = useSearchParam("q");
  const [status, setStatus] = useSearchParam("status");
  const [vendorId] = useSearchParam("vendor");
  const [preview, setPreview] = useSearchParam("preview");
  const known = statuses.find((one) => one === status) ?? null;
  const filter = {
    ...(query.trim() ? { query: query.trim() } : {}),
    ...(known ? { status: [known] } : {}),
    ...(vendorId ? { vendorId } : {}),
  };
  const { by } = view.sort;
  const orderBy = orders[by?.id ?? ""]?.[by?.descending ? 1 : 0] ?? "CREATED_DESC";
  const customerId = customer?.id ?? "";
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(
    CloudAccountsPageQuery,
    {
      variables: { customerId, filter, orderBy },
      fetchPolicy: "cache-and-network",
      skip: views.isSettling,
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
        <SavedViewsMenu views={views} all={t`All cloud accounts`} />
        <SearchField label={t`Search cloud accounts`} value={query} onChange={setQuery} />
        <Select
          className={classes.choice}
          aria-label={t`Status`}
          placeholder={t`Any status`}
          clearable
          data={statuses.map((value) => ({ value, label: t(statusNames[value]) }))}
          value={known}
          onChange={(value) => setStatus(value ?? "")}
        />
        <VendorFilter />
        <TableTools
          view={view}
          file={inventoryFile("cloud-accounts", { ...filter, customerId }, orderBy)}
        />
      </FilterBar>
      {content()}
      <AccountPreview
        account={found?.edges.find(({ node }) => node.id === preview)?.node ?? null}
        onClose={() => setPreview("")}
      />
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
      return Object.keys(filter).length > 0 ? (
        <EmptyState
          title={t`No account matches`}
          action={
            <Button component={PortalLink} to="/v2c/cloud-accounts?saved=all" variant="default">
              <Trans>Show all cloud accounts</Trans>
            </Button>
          }
        >
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
        columns={view.columns}
        sort={view.sort}
        rows={found.edges.map(({ node }) => node)}
        rowId={({ id }) => id}
        onOpen={({ id }) => setPreview(id)}
        selectedId={preview || null}
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
