import { PortalLink, useGo, useSearchParams, useSignedInViewer } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Button,
  compareDecimals,
  countOf,
  DateText,
  EmptyState,
  ErrorState,
  FilterBar,
  IconPackage,
  LoadingState,
  Money,
  PageHeader,
  SearchField,
  StatusBadge,
} from "@markethall/ui";
import { LoadMore, ResourceTable, type ResourceColumn } from "@markethall/ui/tables";
import { graphql } from "../gql/index.js";
import type { OrdersPageQuery as OrdersPageData } from "../gql/graphql.js";
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
  const go = useGo();
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
    setParams(
      (known) => {
        const next = new URLSearchParams(known);
        if (text) next.set("q", text);
        else next.delete("q");
        return next;
      },
      { replace: true },
    );
  }

  return (
    <>
      <PageHeader title="Orders" lead="What your company has ordered, the newest first." />
      <FilterBar>
        <SearchField label="Search orders" value={query} onChange={search} />
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
        label="Orders"
        columns={columns}
        rows={orders.edges.map(({ node }) => node)}
        rowId={({ id }) => id}
        rowLabel={({ number }) => `Order ${number}`}
        onOpen={({ id }) => go(`/v2c/orders/${id}`)}
        footer={
          <LoadMore
            shown={orders.edges.length}
            total={orders.totalCount}
            noun="order"
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

const columns: readonly ResourceColumn<Order>[] = [
  { id: "number", header: "Order", cell: ({ number }) => number, sortBy: ({ number }) => number },
  {
    id: "status",
    header: "Status",
    cell: ({ status }) => <StatusBadge status={status} />,
    sortBy: ({ status }) => status,
  },
  { id: "what", header: "What", cell: ({ items }) => contentsOf(items), wideOnly: true },
  {
    id: "purchaseOrder",
    header: "Purchase order",
    cell: ({ purchaseOrder }) => purchaseOrder ?? "—",
    wideOnly: true,
  },
  {
    id: "placed",
    header: "Placed",
    cell: ({ placedAt }) => <DateText value={placedAt} />,
    sortBy: ({ placedAt }) => placedAt,
    wideOnly: true,
  },
  {
    id: "total",
    header: "Total",
    cell: ({ total }) => <Money value={total} />,
    compare: (one, other) => compareDecimals(one.total.amount, other.total.amount),
    align: "end",
  },
];

function contentsOf(items: Order["items"]): string {
  const [first, ...rest] = items;
  if (!first) return "—";
  const more = rest.length > 0 ? ` and ${countOf(rest.length, "more", "more")}` : "";
  return `${first.quantity} × ${first.plan.sku.name}${more}`;
}

function NoOrders({ filtered }: { filtered: boolean }) {
  if (filtered)
    return <EmptyState title="No order matches">Try another word or status.</EmptyState>;
  return (
    <EmptyState
      icon={<IconPackage size={22} />}
      title="Nothing ordered yet"
      action={
        <Button component={PortalLink} to="/v2c/catalog">
          Go to the catalog
        </Button>
      }
    >
      Your orders stand here with their progress.
    </EmptyState>
  );
}
