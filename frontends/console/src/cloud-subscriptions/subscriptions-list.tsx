import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useGo } from "@markethall/contracts";
import { useQuery } from "@markethall/graph-client";
import { SavedViewsMenu, useSavedViews } from "@markethall/graph-client/views";
import { FilterBar, IconBox } from "@markethall/ui";
import { DisplayMenu, type SortBy, useTableView } from "@markethall/ui/tables";
import { CustomerFilter } from "../customer-choice/customer-filter.js";
import { graphql } from "../gql/index.js";
import type { CloudSubscriptionOrder, CloudSubscriptionStatus } from "../gql/graphql.js";
import { PagedTable } from "../paged-table/paged-table.js";
import { ChoiceFilter } from "../view-state/choice-filter.js";
import { NothingFound } from "../view-state/nothing-found.js";
import { SearchFilter } from "../view-state/search-filter.js";
import { useViewState } from "../view-state/use-view-state.js";
import { useSubscriptionColumns } from "./subscription-columns.js";

const SubscriptionsDocument = graphql(`
  query ConsoleSubscriptions(
    $filter: CloudSubscriptionFilter
    $orderBy: CloudSubscriptionOrder
    $after: String
  ) {
    cloudSubscriptions(filter: $filter, orderBy: $orderBy, first: 50, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          number
          status
          productName
          planName
          seatCount
          assignedSeats
          endsAt
          autoRenew
          unitPrice {
            amount
            currency
          }
          vendor {
            id
            name
          }
          customer {
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
`);

const statuses: readonly CloudSubscriptionStatus[] = [
  "PROVISIONING",
  "ACTIVE",
  "SUSPENDED",
  "EXTENDED",
  "FAILED",
  "CANCELLED",
  "EXPIRED",
];

/** Columns that the graph sorts by, and how it calls that. */
const orders: Readonly<Record<string, readonly [CloudSubscriptionOrder, CloudSubscriptionOrder]>> =
  {
    product: ["PRODUCT_ASC", "PRODUCT_DESC"],
    seats: ["SEATS_ASC", "SEATS_DESC"],
    ends: ["ENDS_ASC", "ENDS_DESC"],
  };
const sortable: readonly string[] = Object.keys(orders);

function orderOf(sort: SortBy | null): CloudSubscriptionOrder {
  return orders[sort?.id ?? "ends"]?.[sort?.descending ? 1 : 0] ?? "ENDS_ASC";
}

/** Which of the two lists it is, is no part of a view. */
const apart = { staying: ["view"] };

/** What all customers hold, the next to end first. */
export function SubscriptionsList() {
  const { t } = useLingui();
  const state = useViewState();
  const go = useGo();
  const views = useSavedViews("CONSOLE_SUBSCRIPTIONS", apart);
  const view = useTableView(useSubscriptionColumns(), sortable);
  const query = state.get("q")?.trim();
  const status = state.all("status", statuses);
  const customerId = state.get("customer");
  const filter = {
    ...(query ? { query } : {}),
    ...(status.length > 0 ? { status } : {}),
    ...(customerId ? { customerId } : {}),
  };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(
    SubscriptionsDocument,
    {
      variables: { filter, orderBy: orderOf(view.sort.by) },
      fetchPolicy: "cache-and-network",
      skip: views.isSettling,
    },
  );
  return (
    <>
      <FilterBar>
        <SavedViewsMenu views={views} all={t`All subscriptions`} />
        <SearchFilter label={t`Search subscriptions`} placeholder={t`Product, number or account`} />
        <ChoiceFilter name="status" label={t`Statuses`} any={t`Any status`} values={statuses} />
        <CustomerFilter />
        <DisplayMenu view={view} />
      </FilterBar>
      <PagedTable
        label={t`Subscriptions`}
        loadingLabel={t`Loading subscriptions`}
        counted={(total) => plural(total, { one: "# subscription", other: "# subscriptions" })}
        columns={view.columns}
        sort={view.sort}
        page={(data ?? previousData)?.cloudSubscriptions}
        error={error}
        loading={loading}
        onRetry={refetch}
        onMore={(after) => fetchMore({ variables: { after } })}
        rowId={({ id }) => id}
        rowLabel={({ productName, customer }) => `${productName}, ${customer.name}`}
        onOpen={({ customer }) => go(`/console/customers/${customer.id}`)}
        empty={
          <NothingFound
            icon={<IconBox size={22} />}
            filters={["q", "status", "customer"]}
            title={t`No subscriptions yet`}
          >
            <Trans>What customers order and vendors deliver is listed here.</Trans>
          </NothingFound>
        }
      />
    </>
  );
}
