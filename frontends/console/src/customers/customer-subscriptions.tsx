import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@markethall/graph-client";
import { DateText, formatCycle, Money, Section, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { graphql } from "../gql/index.js";
import type { CustomerSubscriptionsQuery } from "../gql/graphql.js";
import { PagedTable } from "../paged-table/paged-table.js";
import { TwoLines } from "../cells/two-lines.js";
import { AllLink } from "./all-link.js";
import classes from "./customer-page.module.css";

const CustomerSubscriptionsDocument = graphql(`
  query CustomerSubscriptions($id: ID!, $after: String) {
    customer(id: $id) {
      id
      subscriptions(orderBy: ENDS_ASC, first: 5, after: $after) {
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
      cell: ({ plan }) => <TwoLines first={plan.sku.product.name} second={plan.name} />,
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
        <TwoLines
          first={<DateText value={endsAt} />}
          second={endsAt != null && (autoRenew ? t`renews` : t`does not renew`)}
        />
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
  return (
    <Section
      title={t`Subscriptions`}
      actions={
        <AllLink to={`/console/orders?view=subscriptions&customer=${customerId}`}>
          <Trans>All subscriptions</Trans>
        </AllLink>
      }
      bare
    >
      <PagedTable
        label={t`Subscriptions`}
        loadingLabel={t`Loading subscriptions`}
        loadingRows={3}
        counted={(total) => plural(total, { one: "# subscription", other: "# subscriptions" })}
        columns={columns}
        page={data?.customer?.subscriptions}
        error={error}
        loading={loading}
        onRetry={refetch}
        onMore={(after) => fetchMore({ variables: { after } })}
        rowId={({ id }) => id}
        empty={
          <p className={classes.nothing}>
            <Trans>No subscriptions. They appear when an order completes.</Trans>
          </p>
        }
      />
    </Section>
  );
}
