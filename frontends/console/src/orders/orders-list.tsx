import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useGo } from "@markethall/contracts";
import { useLiveRefetch, useQuery } from "@markethall/graph-client";
import { SavedViewsMenu, useSavedViews } from "@markethall/graph-client/views";
import { Button, Callout, FilterBar, IconPackage } from "@markethall/ui";
import { DisplayMenu, useTableView } from "@markethall/ui/tables";
import { CustomerFilter } from "../customer-choice/customer-filter.js";
import { graphql } from "../gql/index.js";
import type { OrderStatus } from "../gql/graphql.js";
import { SomethingHappened } from "../live/something-happened.js";
import { PagedTable } from "../paged-table/paged-table.js";
import { ChoiceFilter } from "../view-state/choice-filter.js";
import { NothingFound } from "../view-state/nothing-found.js";
import { SearchFilter } from "../view-state/search-filter.js";
import { useViewState } from "../view-state/use-view-state.js";
import { useOrderColumns } from "./order-columns.js";
import classes from "./orders.module.css";

const OrdersDocument = graphql(`
  query Orders($filter: OrderFilter, $after: String) {
    orders(filter: $filter, first: 50, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          number
          status
          placedAt
          placedByName
          purchaseOrder
          stuckBecause
          total {
            amount
            currency
          }
          customer {
            id
            name
          }
          items {
            id
            quantity
            plan {
              id
              sku {
                id
                product {
                  id
                  name
                }
              }
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    stuck: orders(filter: { status: [NEEDS_ATTENTION] }, first: 1) {
      totalCount
    }
  }
`);

const statuses: readonly OrderStatus[] = [
  "PENDING_APPROVAL",
  "PROVISIONING",
  "NEEDS_ATTENTION",
  "COMPLETED",
  "DECLINED",
  "CANCELLED",
];

/** Which of the two lists it is, is no part of a view. */
const apart = { staying: ["view"] };

/** Orders of all customers, the newest first; it moves live. */
export function OrdersList({ selectedId }: { selectedId: string | null }) {
  const { t } = useLingui();
  const state = useViewState();
  const go = useGo();
  const views = useSavedViews("CONSOLE_ORDERS", apart);
  const view = useTableView(useOrderColumns());
  const query = state.get("q")?.trim();
  const status = state.all("status", statuses);
  const customerId = state.get("customer");
  const filter = {
    ...(query ? { query } : {}),
    ...(status.length > 0 ? { status } : {}),
    ...(customerId ? { customerId } : {}),
  };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(OrdersDocument, {
    variables: { filter },
    fetchPolicy: "cache-and-network",
    skip: views.isSettling,
  });
  useLiveRefetch(SomethingHappened, { variables: {}, refetch });
  const shown = data ?? previousData;
  const stuck = shown?.stuck?.totalCount ?? 0;
  const onlyStuck = status.length === 1 && status[0] === "NEEDS_ATTENTION";

  return (
    <>
      {stuck > 0 && !onlyStuck && (
        <div className={classes.stuck}>
          <Callout
            tone="warn"
            title={plural(stuck, {
              one: "# order needs attention",
              other: "# orders need attention",
            })}
            action={
              <Button
                size="xs"
                variant="default"
                onClick={() => state.set("status", "NEEDS_ATTENTION")}
              >
                <Trans>Show what is stuck</Trans>
              </Button>
            }
          >
            <Trans>A vendor refused something. Read why, mend it, and try again.</Trans>
          </Callout>
        </div>
      )}
      <FilterBar>
        <SavedViewsMenu views={views} all={t`All orders`} />
        <SearchFilter
          label={t`Search orders`}
          placeholder={t`Number, customer, product or reference`}
        />
        <ChoiceFilter name="status" label={t`Statuses`} any={t`Any status`} values={statuses} />
        <CustomerFilter />
        <DisplayMenu view={view} />
      </FilterBar>
      <PagedTable
        label={t`Orders`}
        loadingLabel={t`Loading orders`}
        counted={(total) => plural(total, { one: "# order", other: "# orders" })}
        columns={view.columns}
        sort={view.sort}
        page={shown?.orders}
        error={error}
        loading={loading}
        onRetry={refetch}
        onMore={(after) => fetchMore({ variables: { after } })}
        rowId={({ id }) => id}
        rowLabel={({ number, customer }) => `${number}, ${customer.name}`}
        onOpen={({ id }) => go(`/console/orders/${id}${state.query}`)}
        selectedId={selectedId}
        empty={
          <NothingFound
            icon={<IconPackage size={22} />}
            filters={["q", "status", "customer"]}
            title={t`No orders yet`}
          >
            <Trans>
              What a customer orders appears here at once, with each step at the vendor.
            </Trans>
          </NothingFound>
        }
      />
    </>
  );
}
