import { compareDecimals, DateText, formatNumber, Money, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { TwoLines } from "../cells/two-lines.js";
import type { OrdersQuery } from "../gql/graphql.js";

type Row = NonNullable<OrdersQuery["orders"]>["edges"][number]["node"];

export const orderColumns: readonly ResourceColumn<Row>[] = [
  {
    id: "number",
    header: "Customer",
    cell: ({ number, customer, stuckBecause }) => (
      <TwoLines
        first={customer.name}
        second={stuckBecause ?? number}
        tone={stuckBecause ? "bad" : "muted"}
      />
    ),
    sortBy: ({ customer }) => customer.name,
  },
  {
    id: "items",
    header: "Ordered",
    wideOnly: true,
    cell: ({ items, purchaseOrder }) => (
      <TwoLines first={orderedText(items)} second={purchaseOrder ? `PO ${purchaseOrder}` : null} />
    ),
  },
  {
    id: "status",
    header: "Status",
    cell: ({ status }) => <StatusBadge status={status} />,
    sortBy: ({ status }) => status,
  },
  {
    id: "placed",
    header: "Placed",
    wideOnly: true,
    cell: ({ placedAt, placedByName }) => (
      <TwoLines first={<DateText value={placedAt} show="relative" />} second={placedByName} />
    ),
    sortBy: ({ placedAt }) => placedAt,
  },
  {
    id: "total",
    header: "Total",
    align: "end",
    cell: ({ total }) => <Money value={total} />,
    compare: (one, other) => compareDecimals(one.total.amount, other.total.amount),
  },
];

/** Example: `40 × Microsoft 365 E3 and 2 more`. */
function orderedText([first, ...rest]: Row["items"]): string {
  if (first === undefined) return "—";
  const { quantity, plan } = first;
  const more = rest.length === 0 ? "" : ` and ${formatNumber(rest.length)} more`;
  return `${formatNumber(quantity)} × ${plan.sku.product.name}${more}`;
}
