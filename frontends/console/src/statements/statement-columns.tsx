import { compareDecimals, countOf, DateText, Money, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { TwoLines } from "../cells/two-lines.js";
import type { StatementsQuery } from "../gql/graphql.js";
import { periodName } from "../periods/billing-months.js";

export type StatementRow = NonNullable<StatementsQuery["statements"]>["edges"][number]["node"];

export const statementColumns: readonly ResourceColumn<StatementRow>[] = [
  {
    id: "customer",
    header: "Customer",
    cell: ({ customer, number, vendor }) => (
      <TwoLines first={customer.name} second={`${vendor.name}${number ? ` · ${number}` : ""}`} />
    ),
    sortBy: ({ customer }) => customer.name,
  },
  {
    id: "period",
    header: "Month",
    wideOnly: true,
    cell: ({ period, lineCount }) => (
      <TwoLines first={periodName(period.label)} second={countOf(lineCount, "line")} />
    ),
    sortBy: ({ period }) => period.start,
  },
  {
    id: "status",
    header: "Status",
    cell: ({ status }) => <StatusBadge status={status} />,
    sortBy: ({ status }) => status,
  },
  {
    id: "due",
    header: "Due",
    wideOnly: true,
    cell: ({ dueOn }) => <DateText value={dueOn ?? null} />,
    sortBy: ({ dueOn }) => dueOn ?? null,
  },
  {
    id: "total",
    header: "Total",
    align: "end",
    cell: ({ total }) => <Money value={total} />,
    compare: (one, other) => compareDecimals(one.total.amount, other.total.amount),
  },
];
