import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useGo } from "@markethall/contracts";
import { useQuery } from "@markethall/graph-client";
import { DateText, Money, Section, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { graphql } from "../gql/index.js";
import type { CustomerOrdersQuery } from "../gql/graphql.js";
import { PagedTable } from "../paged-table/paged-table.js";
import { TwoLines } from "../cells/two-lines.js";
import { AllLink } from "./all-link.js";
import classes from "./customer-page.module.css";

const CustomerOrdersDocument = graphql(`
  query CustomerOrders($id: ID!, $after: String) {
    customer(id: $id) {
      id
      orders(first: 5, after: $after) {
        totalCount
        edges {
          cursor
          node {
            id
            number
            status
            placedAt
            stuckBecause
            purchaseOrder
            total {
              amount
              currency
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

type Connection = NonNullable<NonNullable<CustomerOrdersQuery["customer"]>["orders"]>;
type Row = Connection["edges"][number]["node"];

function useColumns(): readonly ResourceColumn<Row>[] {
  const { t } = useLingui();
  return [
    {
      id: "number",
      header: t`Order`,
      cell: ({ number, purchaseOrder, stuckBecause }) => (
        <TwoLines
          first={number}
          second={stuckBecause ?? purchaseOrder}
          tone={stuckBecause ? "bad" : "muted"}
        />
      ),
    },
    { id: "status", header: t`Status`, cell: ({ status }) => <StatusBadge status={status} /> },
    {
      id: "placed",
      header: t`Placed`,
      wideOnly: true,
      cell: ({ placedAt }) => <DateText value={placedAt} />,
    },
    { id: "total", header: t`Total`, align: "end", cell: ({ total }) => <Money value={total} /> },
  ];
}

/** What the customer ordered, the newest first, with what is stuck and why. */
export function CustomerOrders({ customerId }: { customerId: string }) {
  const { t } = useLingui();
  const go = useGo();
  const { data, error, loading, refetch, fetchMore } = useQuery(CustomerOrdersDocument, {
    variables: { id: customerId },
    fetchPolicy: "cache-and-network",
  });
  const columns = useColumns();
  return (
    <Section
      title={t`Orders`}
      actions={
        <AllLink to={`/console/orders?customer=${customerId}`}>
          <Trans>All orders</Trans>
        </AllLink>
      }
      bare
    >
      <PagedTable
        label={t`Orders`}
        loadingLabel={t`Loading orders`}
        loadingRows={3}
        counted={(total) => plural(total, { one: "# order", other: "# orders" })}
        columns={columns}
        page={data?.customer?.orders}
        error={error}
        loading={loading}
        onRetry={refetch}
        onMore={(after) => fetchMore({ variables: { after } })}
        rowId={({ id }) => id}
        rowLabel={({ number }) => number}
        onOpen={({ id }) => go(`/console/orders/${id}?customer=${customerId}`)}
        empty={
          <p className={classes.nothing}>
            <Trans>No orders. What the customer orders appears here.</Trans>
          </p>
        }
      />
    </Section>
  );
}
