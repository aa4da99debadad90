import { useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { compareDecimals, DateText, Money, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { useMemo } from "react";
import type { StatementRow_StatementFragment } from "../gql/graphql.js";
import { monthOf } from "./period-name.js";
import { statusNames } from "./statement-status.js";
import classes from "./statement-columns.module.css";

type Statement = StatementRow_StatementFragment;

/** What the list tells of each statement. */
export function useStatementColumns(): readonly ResourceColumn<Statement>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        id: "number",
        header: t`Statement`,
        cell: ({ id, number, vendor, period }) => (
          <>
            <PortalLink className={classes.number} to={`/v2c/billing/${id}`}>
              {number ?? t`Not numbered`}
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
        header: t`Period`,
        cell: ({ period }) => monthOf(period.start),
        sortBy: ({ period }) => period.start,
        wideOnly: true,
      },
      {
        id: "vendor",
        header: t`Vendor`,
        cell: ({ vendor }) => vendor.name,
        sortBy: ({ vendor }) => vendor.name,
        wideOnly: true,
      },
      {
        id: "status",
        header: t`Status`,
        cell: ({ status }) => <StatusBadge status={status} label={t(statusNames[status])} />,
        sortBy: ({ status }) => status,
      },
      {
        id: "due",
        header: t`Due`,
        cell: ({ dueOn }) => <DateText value={dueOn} />,
        sortBy: ({ dueOn }) => dueOn ?? null,
        wideOnly: true,
      },
      {
        id: "total",
        header: t`Total`,
        cell: ({ total }) => <Money value={total} />,
        compare: (one, other) => compareDecimals(one.total.amount, other.total.amount),
        align: "end",
      },
    ],
    [t],
  );
}
