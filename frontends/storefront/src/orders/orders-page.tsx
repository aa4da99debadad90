import { plural } from "@lingui/core/macro";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import {
  PortalLink,
  useGo,
  useSearchParams,
  useSignedInViewer,
  withParams,
} from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Button,
  compareDecimals,
  DateText,
  EmptyState,
  ErrorState,
  FilterBar,
  formatNumber,
  IconPackage,
  LoadingState,
  Money,
  PageHeader,
  SearchField,
  StatusBadge,
} from "@markethall/ui";
import { LoadMore, ResourceTable, type ResourceColumn } from "@markethall/ui/tables";
import { useMemo } from "react";
import { graphql } from "../gql/index.js";
import type { OrdersPageQuery as OrdersPageData } from "../gql/graphql.js";
import { orderStatuses } from "./order-statuses.js";
import { OrderStatusFilter, statusesOf } from "./order-status-filter.js";

const OrdersPageQuery = graphql(`
  query OrdersPage($customerId: ID!, $filter: OrderFilter, $after: String) {
    customer(id: $customerId) {
      id
      orders(filter: $filter, first: 25, after: $after) {
        totalCount
        edges {
          cursor
          node {
            id
            number
            status
            placedAt
            purchaseOrder
            total {
              amount
              currency
            }
            items {
              id
              quantity
              plan {
                id
                sku {
                  id
                  name
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
    }
  }
`);

type Connection = NonNullable<NonNullable<OrdersPageData["customer"]>["orders"]>;
type Order = Connection["edges"][number]["node"];

/** What the company has ordered. */
export function OrdersPage() {
  const { t } = useLingui();
  const go = useGo();
  const columns = useColumns();
  const { customer } = useSignedInViewer();
  const [params, setParams] = useSearchParams();
  const query = params.get("q") ?? "";
  const status = statusesOf(params.get("status"));
  const filtered = query !== "" || status !== null;
  const filter = filtered ? { ...(query ? { query } : {}), ...(status ? { status } : {}) } : null;
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(OrdersPageQuery, {
    variables: { customerId: customer?.id ?? "", filter },
    fetchPolicy: "cache-and-network",
  });
  const orders = (data ?? previousData)?.customer?.orders;

  function search(text: string) {
    setParams((known) => withParams(known, { q: text }), { replace: true });
  }

  return (
    <>
      <PageHeader title={t`Orders`} lead={t`What your company has ordered, the newest first.`} />
      <FilterBar>
        <SearchField label={t`Search orders`} value={query} onChange={search} />
        <OrderStatusFilter />
      </FilterBar>
      {content()}
    </>
  );

  function content() {
    if (!orders) {
      return error ? (
        <ErrorState message={readError(error)} onRetry={() => void refetch()} />
      ) : (
        <LoadingState shape="table" />
      );
    }
    if (orders.edges.length === 0) return <NoOrders filtered={filtered} />;
    return (
      <ResourceTable
        label={t`Orders`}
        columns={columns}
        rows={orders.edges.map(({ node }) => node)}
        rowId={({ id }) => id}
        rowLabel={({ number }) => t`Order ${number}`}
        onOpen={({ id }) => go(`/v2c/orders/${id}`)}
        footer={
          <LoadMore
            shown={orders.edges.length}
            total={orders.totalCount}
            counted={t`${plural(orders.totalCount, { one: "# order", other: "# orders" })}`}
            busy={loading}
            onMore={() =>
              void fetchMore({ variables: { after: orders.pageInfo.endCursor ?? null } })
            }
          />
        }
      />
    );
  }
}

function useColumns(): readonly ResourceColumn<Order>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        id: "number",
        header: t`Order`,
        cell: ({ number }) => number,
        sortBy: ({ number }) => number,
      },
      {
        id: "status",
        header: t`Status`,
        cell: ({ status }) => <StatusBadge status={status} label={t(orderStatuses[status])} />,
        sortBy: ({ status }) => status,
      },
      {
        id: "what",
        header: t({ message: "What", context: "items" }),
        cell: ({ items }) => <Contents items={items} />,
        wideOnly: true,
      },
      {
        id: "purchaseOrder",
        header: t`Purchase order`,
        cell: ({ purchaseOrder }) => purchaseOrder ?? "—",
        wideOnly: true,
      },
      {
        id: "placed",
        header: t`Placed`,
        cell: ({ placedAt }) => <DateText value={placedAt} />,
        sortBy: ({ placedAt }) => placedAt,
        wideOnly: true,
      },
      {
        id: "total",
        header: t`Total`,
        cell: ({ total }) => <Money value={total} />,
        compare: (one, other) => compareDecimals(one.total.amount, other.total.amount),
        align: "end",
      },
    ],
    [t],
  );
}

function Contents({ items }: Pick<Order, "items">) {
  const [first, ...rest] = items;
  if (!first) return "—";
  const what = `${formatNumber(first.quantity)} × ${first.plan.sku.name}`;
  if (rest.length === 0) return what;
  return (
    <Trans>
      {what} and <Plural value={rest.length} one="# more" other="# more" />
    </Trans>
  );
}

function NoOrders({ filtered }: { filtered: boolean }) {
  const { t } = useLingui();
  if (filtered)
    return <EmptyState title={t`No order matches`}>{t`Try another word or status.`}</EmptyState>;
  return (
    <EmptyState
      icon={<IconPackage size={22} />}
      title={t`Nothing ordered yet`}
      action={
        <Button component={PortalLink} to="/v2c/catalog">
          <Trans>Go to the catalog</Trans>
        </Button>
      }
    >
      <Trans>Your orders stand here with their progress.</Trans>
    </EmptyState>
  );
}
