import { PortalLink, useAbilities, useGo, useSignedInViewer } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Button,
  EmptyState,
  ErrorState,
  FilterBar,
  formatEnum,
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
import { subscriptionColumns } from "./subscription-columns.js";

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
        title="Subscriptions"
        lead="What your company holds, with its seats and when it renews."
      />
      <FilterBar>
        <SearchField label="Search subscriptions" value={query} onChange={setQuery} />
        <Select
          aria-label="Status"
          placeholder="Any status"
          clearable
          data={statuses.map((value) => ({ value, label: formatEnum(value) }))}
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
    return (
      <ResourceTable
        label="Subscriptions"
        columns={subscriptionColumns}
        rows={found.edges.map(({ node }) => node)}
        rowId={({ id }) => id}
        rowLabel={({ plan }) => plan.sku.name}
        onOpen={({ id }) => go(`/v2c/subscriptions/${id}`)}
        footer={
          <LoadMore
            shown={found.edges.length}
            total={found.totalCount}
            noun="subscription"
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
  const { can } = useAbilities();
  if (filtered)
    return <EmptyState title="No subscription matches">Try another word or status.</EmptyState>;
  return (
    <EmptyState
      icon={<IconBox size={22} />}
      title="No subscriptions yet"
      action={
        can("Mutation.checkout") && (
          <Button component={PortalLink} to="/v2c/catalog">
            Go to the catalog
          </Button>
        )
      }
    >
      What your company orders stands here, with its seats and renewals.
    </EmptyState>
  );
}
