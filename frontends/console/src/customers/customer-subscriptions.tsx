import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useQuery } from "@markethall/graph-client";
import {
  DateText,
  ErrorState,
  formatCycle,
  LoadingState,
  Money,
  Section,
  StatusBadge,
} from "@markethall/ui";
import { LoadMore, ResourceTable, type ResourceColumn } from "@markethall/ui/tables";
import { graphql } from "../gql/index.js";
import type { CustomerSubscriptionsQuery } from "../gql/graphql.js";
import classes from "./customer-page.module.css";

const CustomerSubscriptionsDocument = graphql(`
  query CustomerSubscriptions($id: ID!, $after: String) {
    customer(id: $id) {
      id
      subscriptions(orderBy: ENDS_ASC, first: 10, after: $after) {
        totalCount
        edges {
          cursor
          node {
            id
            status
            seatCount
            endsAt
            autoRenew
            unitPrice {
              amount
              currency
            }
            plan {
              id
              name
              billingCycle
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
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

type Connection = NonNullable<NonNullable<CustomerSubscriptionsQuery["customer"]>["subscriptions"]>;
type Row = Connection["edges"][number]["node"];

function useColumns(): readonly ResourceColumn<Row>[] {
  const { t } = useLingui();
  return [
    {
      id: "product",
      header: t`Subscription`,
      cell: ({ plan }) => (
        <div className={classes.product}>
          <span>{plan.sku.product.name}</span>
          <span className={classes.plan}>{plan.name}</span>
        </div>
      ),
    },
    { id: "status", header: t`Status`, cell: ({ status }) => <StatusBadge status={status} /> },
    { id: "seats", header: t`Seats`, align: "end", cell: ({ seatCount }) => seatCount ?? "—" },
    {
      id: "price",
      header: t`Unit price`,
      align: "end",
      wideOnly: true,
      cell: ({ unitPrice, plan }) => (
        <Money value={unitPrice} per={formatCycle(plan.billingCycle)} />
      ),
    },
    {
      id: "ends",
      header: t`Term ends`,
      wideOnly: true,
      cell: ({ endsAt, autoRenew }) => (
        <div className={classes.product}>
          <DateText value={endsAt} />
          {endsAt != null && (
            <span className={classes.plan}>{autoRenew ? t`renews` : t`does not renew`}</span>
          )}
        </div>
      ),
    },
  ];
}

/** What the customer holds, what ends first at the top. */
export function CustomerSubscriptions({ customerId }: { customerId: string }) {
  const { t } = useLingui();
  const { data, error, loading, refetch, fetchMore } = useQuery(CustomerSubscriptionsDocument, {
    variables: { id: customerId },
    fetchPolicy: "cache-and-network",
  });
  const columns = useColumns();
  const found = data?.customer?.subscriptions;
  return (
    <Section title={t`Subscriptions`} bare>
      {list()}
    </Section>
  );

  function list() {
    if (error && !found)
      return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (!found) return <LoadingState shape="table" rows={3} label={t`Loading subscriptions`} />;
    if (found.edges.length === 0)
      return (
        <p className={classes.nothing}>
          <Trans>No subscriptions. They appear when an order completes.</Trans>
        </p>
      );
    const { hasNextPage, endCursor } = found.pageInfo;
    return (
      <ResourceTable
        label={t`Subscriptions`}
        columns={columns}
        rows={found.edges.map(({ node }) => node)}
        rowId={({ id }) => id}
        footer={
          <LoadMore
            shown={found.edges.length}
            total={found.totalCount}
            counted={plural(found.totalCount, { one: "# subscription", other: "# subscriptions" })}
            busy={loading}
            onMore={hasNextPage ? () => void fetchMore({ variables: { after: endCursor } }) : null}
          />
        }
      />
    );
  }
}
