import { PortalLink } from "@markethall/contracts";
import { compareDecimals, DateText, Money, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import type { StatementRow_StatementFragment } from "../gql/graphql.js";
import { monthOf } from "./period-name.js";
import classes from "./statement-columns.module.css";

type Statement = StatementRow_StatementFragment;

export const statementColumns: readonly ResourceColumn<Statement>[] = [
  {
    id: "number",
    header: "Statement",
    cell: ({ id, number, vendor, period }) => (
      <>
        <PortalLink className={classes.number} to={`/v2c/billing/${id}`}>
          {number ?? "Not numbered"}
        </PortalLink>
        <span className={classes.about}>
          {vendor.name}, {monthOf(period.start)}
        </span>
      </>
    ),
    sortBy: ({ number }) => number ?? null,
  },
  {
    id: "period",
    header: "Period",
    cell: ({ period }) => monthOf(period.start),
    sortBy: ({ period }) => period.start,
    wideOnly: true,
  },
  {
    id: "vendor",
    header: "Vendor",
    cell: ({ vendor }) => vendor.name,
    sortBy: ({ vendor }) => vendor.name,
    wideOnly: true,
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
    cell: ({ dueOn }) => <DateText value={dueOn} />,
    sortBy: ({ dueOn }) => dueOn ?? null,
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
