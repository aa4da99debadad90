import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@markethall/graph-client";
import { addDecimals, formatNumber, Money, Skeleton, type MoneyValue } from "@markethall/ui";
import type { ReactNode } from "react";
import { graphql } from "../gql/index.js";
import { FigureRow } from "../progress/figure-row.js";
import classes from "./customer-page.module.css";

const CustomerFiguresDocument = graphql(`
  query CustomerFigures($id: ID!) {
    customer(id: $id) {
      id
      active: subscriptions(filter: { status: [ACTIVE] }, first: 1) {
        totalCount
      }
      stuck: orders(filter: { status: [NEEDS_ATTENTION] }, first: 1) {
        totalCount
      }
      underWay: orders(filter: { status: [PENDING_APPROVAL, PROVISIONING] }, first: 1) {
        totalCount
      }
      unpaid: statements(filter: { status: [OPEN] }, first: 100) {
        totalCount
        edges {
          node {
            id
            total {
              amount
              currency
            }
          }
        }
      }
      creditBalances {
        amount
        currency
      }
    }
  }
`);

/** The customer in a few figures. One that nobody can say right now is a dash; the others stand. */
export function CustomerFigures({ customerId }: { customerId: string }) {
  const { t } = useLingui();
  const { data, error } = useQuery(CustomerFiguresDocument, {
    variables: { id: customerId },
    fetchPolicy: "cache-and-network",
  });
  const customer = data?.customer;
  const arriving = !customer && !error;
  const shown = (value: ReactNode) =>
    arriving ? <Skeleton height={20} width={64} my={4} /> : (value ?? "—");
  const count = (found: { readonly totalCount: number } | null | undefined) =>
    found ? formatNumber(found.totalCount) : null;
  const stuck = customer?.stuck?.totalCount ?? 0;
  const unpaid = customer?.unpaid;
  return (
    <FigureRow
      figures={[
        { label: t`Active subscriptions`, value: shown(count(customer?.active)) },
        { label: t`Orders under way`, value: shown(count(customer?.underWay)) },
        ...(stuck > 0
          ? [{ label: t`Orders stuck`, value: formatNumber(stuck), tone: "warn" as const }]
          : []),
        {
          label: t`Owed`,
          value: shown(unpaid && <Sums of={unpaid.edges.map(({ node }) => node.total)} />),
        },
        {
          label: t`Credit left`,
          value: shown(customer?.creditBalances && <Sums of={customer.creditBalances} />),
        },
      ]}
    />
  );
}

/** Amounts added up, a line to each currency. */
function Sums({ of }: { of: readonly MoneyValue[] }) {
  const sums = sumsByCurrency(of);
  if (sums.length === 0) return "0";
  return sums.map((sum) => (
    <div key={sum.currency} className={classes.sum}>
      <Money value={sum} />
    </div>
  ));
}

function sumsByCurrency(amounts: readonly MoneyValue[]): MoneyValue[] {
  const sums = new Map<string, string>();
  for (const { amount, currency } of amounts)
    sums.set(currency, addDecimals(sums.get(currency) ?? "0", amount));
  return [...sums].map(([currency, amount]) => ({ currency, amount }));
}
