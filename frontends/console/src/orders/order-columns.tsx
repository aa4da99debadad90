import { compareDecimals, DateText, Money, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { TwoLines } from "../cells/two-lines.js";
import type { OrdersQuery } from "../gql/graphql.js";

type Row = OrdersQuery["orders"]["edges"][number]["node"];

export const orderColumns: readonly ResourceColumn<Row>[] = [
  {
    id: "number",
    header: "Order",
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
    id: "reference",
    header: "Reference",
    wideOnly: true,
    cell: ({ number, purchaseOrder }) => (
      <TwoLines first={number} second={purchaseOrder ? `PO ${purchaseOrder}` : null} />
    ),
    sortBy: ({ number }) => number,
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
