import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useQuery } from "@markethall/graph-client";
import { DateText, ErrorState, LoadingState, Money, Section, StatusBadge } from "@markethall/ui";
import { LoadMore, ResourceTable, type ResourceColumn } from "@markethall/ui/tables";
import { graphql } from "../gql/index.js";
import type { CustomerOrdersQuery } from "../gql/graphql.js";
import classes from "./customer-page.module.css";

const CustomerOrdersDocument = graphql(`
  query CustomerOrders($id: ID!, $after: String) {
    customer(id: $id) {
      id
      orders(first: 10, after: $after) {
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
        <div className={classes.product}>
          <span>{number}</span>
          <span className={classes.plan}>{stuckBecause ?? purchaseOrder}</span>
        </div>
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
  const { data, error, loading, refetch, fetchMore } = useQuery(CustomerOrdersDocument, {
    variables: { id: customerId },
    fetchPolicy: "cache-and-network",
  });
  const columns = useColumns();
  const found = data?.customer?.orders;
  return (
    <Section title={t`Orders`} bare>
      {list()}
    </Section>
  );

  function list() {
    if (error && !found)
      return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (!found) return <LoadingState shape="table" rows={3} label={t`Loading orders`} />;
    if (found.edges.length === 0)
      return (
        <p className={classes.nothing}>
          <Trans>No orders. What the customer orders appears here.</Trans>
        </p>
      );
    const { hasNextPage, endCursor } = found.pageInfo;
    return (
      <ResourceTable
        label={t`Orders`}
        columns={columns}
        rows={found.edges.map(({ node }) => node)}
        rowId={({ id }) => id}
        footer={
          <LoadMore
            shown={found.edges.length}
            total={found.totalCount}
            counted={plural(found.totalCount, { one: "# order", other: "# orders" })}
            busy={loading}
            onMore={hasNextPage ? () => void fetchMore({ variables: { after: endCursor } }) : null}
          />
        }
      />
    );
  }
}
