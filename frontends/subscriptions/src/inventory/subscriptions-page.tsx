import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useAbilities, useGo, useSignedInViewer } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
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
import { LoadMore, ResourceTable } from "@markethall/ui/tables";
import { graphql } from "../gql/index.js";
import type { CloudSubscriptionStatus } from "../gql/graphql.js";
import { useSearchParam } from "./search-param.js";
import { useSubscriptionColumns } from "./subscription-columns.js";
import { statusNames } from "./subscription-status.js";

const SubscriptionsPageQuery = graphql(`
  query SubscriptionsPage($customerId: ID!, $filter: CloudSubscriptionFilter, $after: String) {
    customer(id: $customerId) {
      id
      subscriptions(filter: $filter, orderBy: PRODUCT_ASC, first: 50, after: $after) {
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

const statuses: readonly CloudSubscriptionStatus[] = [
  "ACTIVE",
  "SUSPENDED",
  "EXTENDED",
  "PROVISIONING",
  "CANCELLED",
  "EXPIRED",
  "FAILED",
];

/** Every subscription the company holds. */
export function SubscriptionsPage() {
  const { t } = useLingui();
  const columns = useSubscriptionColumns();
  const go = useGo();
  const { customer } = useSignedInViewer();
  const [query, setQuery] = useSearchParam("q");
  const [status, setStatus] = useSearchParam("status");
  const known = statuses.find((one) => one === status);
  const filter =
    query || known ? { ...(query && { query }), ...(known && { status: [known] }) } : null;
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(
    SubscriptionsPageQuery,
    {
      variables: { customerId: customer?.id ?? "", filter },
      fetchPolicy: "cache-and-network",
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
        <SearchField label={t`Search subscriptions`} value={query} onChange={setQuery} />
        <Select
          aria-label={t`Status`}
          placeholder={t`Any status`}
          clearable
          data={statuses.map((value) => ({ value, label: t(statusNames[value]) }))}
          value={known ?? null}
          onChange={(value) => setStatus(value ?? "")}
        />
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
    if (found.edges.length === 0) return <NoSubscriptions filtered={filter !== null} />;
    const { totalCount } = found;
    return (
      <ResourceTable
        label={t`Subscriptions`}
        columns={columns}
        rows={found.edges.map(({ node }) => node)}
        rowId={({ id }) => id}
        rowLabel={({ plan }) => plan.sku.name}
        onOpen={({ id }) => go(`/v2c/subscriptions/${id}`)}
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
      <EmptyState title={t`No subscription matches`}>
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
