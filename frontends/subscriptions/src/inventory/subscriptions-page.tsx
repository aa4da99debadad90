import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import {
  PortalLink,
  useAbilities,
  useSearchParams,
  useSignedInViewer,
} from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import { SavedViewsMenu, useSavedViews } from "@markethall/graph-client/views";
import {
  Button,
  EmptyState,
  ErrorState,
  FilterBar,
  IconBox,
  LoadingState,
  PageHeader,
  SearchField,
} from "@markethall/ui";
import { Select } from "@markethall/ui/forms";
import { LoadMore, ResourceTable, useTableView } from "@markethall/ui/tables";
import { graphql } from "../gql/index.js";
import { VendorFilter } from "../vendors/vendor-choice.js";
import { inventoryFile } from "./inventory-file.js";
import { useSearchParam } from "./search-param.js";
import { useSubscriptionColumns } from "./subscription-columns.js";
import { filterOf, horizons, orderOf, sortable, statuses } from "./subscription-filter.js";
import { SubscriptionPreview } from "./subscription-preview.js";
import { statusNames } from "./subscription-status.js";
import { TableTools } from "./table-tools.js";
import classes from "./table-tools.module.css";

const SubscriptionsPageQuery = graphql(`
  query SubscriptionsPage(
    $customerId: ID!
    $filter: CloudSubscriptionFilter
    $orderBy: CloudSubscriptionOrder
    $after: String
  ) {
    customer(id: $customerId) {
      id
      subscriptions(filter: $filter, orderBy: $orderBy, first: 50, after: $after) {
        totalCount
        edges {
          cursor
          node {
            ...SubscriptionRow_CloudSubscription @unmask
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

/** An open drawer is no part of a view. */
const apart = { passing: ["preview"] };

/** Every subscription the company holds. */
export function SubscriptionsPage() {
  const { t } = useLingui();
  const { customer } = useSignedInViewer();
  const views = useSavedViews("SUBSCRIPTIONS", apart);
  const view = useTableView(useSubscriptionColumns(), sortable);
  const [params] = useSearchParams();
  const [query, setQuery] = useSearchParam("q");
  const [status, setStatus] = useSearchParam("status");
  const [within, setWithin] = useSearchParam("within");
  const [preview, setPreview] = useSearchParam("preview");
  const filter = filterOf(params, new Date());
  const orderBy = orderOf(view.sort.by);
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(
    SubscriptionsPageQuery,
    {
      variables: { customerId: customer?.id ?? "", filter, orderBy },
      fetchPolicy: "cache-and-network",
      skip: views.isSettling,
    },
  );
  const found = (data ?? previousData)?.customer?.subscriptions;

  return (
    <>
      <PageHeader
        title={t`Subscriptions`}
        lead={t`What your company holds, with its seats and when it renews.`}
      />
      <FilterBar>
        <SavedViewsMenu views={views} all={t`All subscriptions`} />
        <SearchField label={t`Search subscriptions`} value={query} onChange={setQuery} />
        <Select
          className={classes.choice}
          aria-label={t`Status`}
          placeholder={t`Any status`}
          clearable
          data={statuses.map((value) => ({ value, label: t(statusNames[value]) }))}
          value={statuses.find((one) => one === status) ?? null}
          onChange={(value) => setStatus(value ?? "")}
        />
        <VendorFilter />
        <Select
          className={classes.choice}
          aria-label={t`End of term`}
          placeholder={t`Any end of term`}
          clearable
          data={horizons.map((days) => ({ value: days, label: t`Within ${days} days` }))}
          value={horizons.find((one) => one === within) ?? null}
          onChange={(value) => setWithin(value ?? "")}
        />
        <TableTools view={view} file={inventoryFile("subscriptions", { ...filter }, orderBy)} />
      </FilterBar>
      {content()}
      <SubscriptionPreview id={preview || null} onClose={() => setPreview("")} />
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
    if (found.edges.length === 0)
      return <NoSubscriptions filtered={Object.keys(filter).length > 0} />;
    const { totalCount } = found;
    return (
      <ResourceTable
        label={t`Subscriptions`}
        columns={view.columns}
        sort={view.sort}
        rows={found.edges.map(({ node }) => node)}
        rowId={({ id }) => id}
        rowLabel={({ plan }) => plan.sku.name}
        onOpen={({ id }) => setPreview(id)}
        selectedId={preview || null}
        footer={
          <LoadMore
            shown={found.edges.length}
            total={totalCount}
            counted={t`${plural(totalCount, { one: "# subscription", other: "# subscriptions" })}`}
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

function NoSubscriptions({ filtered }: { filtered: boolean }) {
  const { t } = useLingui();
  const { can } = useAbilities();
  if (filtered)
    return (
      <EmptyState
        title={t`No subscription matches`}
        action={
          <Button component={PortalLink} to="/v2c/subscriptions?saved=all" variant="default">
            <Trans>Show all subscriptions</Trans>
          </Button>
        }
      >
        <Trans>Try another word or status.</Trans>
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<IconBox size={22} />}
      title={t`No subscriptions yet`}
      action={
        can("Mutation.checkout") && (
          <Button component={PortalLink} to="/v2c/catalog">
            <Trans>Go to the catalog</Trans>
          </Button>
        )
      }
    >
      <Trans>What your company orders stands here, with its seats and renewals.</Trans>
    </EmptyState>
  );
}
