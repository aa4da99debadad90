import { Plural, useLingui } from "@lingui/react/macro";
import { compareDecimals, DateText, Money, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { useMemo } from "react";
import { TwoLines } from "../cells/two-lines.js";
import type { StatementsQuery } from "../gql/graphql.js";
import { periodName } from "../periods/billing-months.js";

export type StatementRow = NonNullable<StatementsQuery["statements"]>["edges"][number]["node"];

export function useStatementColumns(): readonly ResourceColumn<StatementRow>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        id: "customer",
        header: t`Customer`,
        cell: ({ customer, number, vendor }) => (
          <TwoLines
            first={customer.name}
            second={`${vendor.name}${number ? ` · ${number}` : ""}`}
          />
        ),
        sortBy: ({ customer }) => customer.name,
      },
      {
        id: "period",
        header: t`Month`,
        wideOnly: true,
        cell: ({ period, lineCount }) => (
          <TwoLines
            first={periodName(period.label)}
            second={<Plural value={lineCount} one="# line" other="# lines" />}
          />
        ),
        sortBy: ({ period }) => period.start,
      },
      {
        id: "status",
        header: t`Status`,
        cell: ({ status }) => <StatusBadge status={status} />,
        sortBy: ({ status }) => status,
      },
      {
        id: "due",
        header: t`Due`,
        wideOnly: true,
        cell: ({ dueOn }) => <DateText value={dueOn ?? null} />,
        sortBy: ({ dueOn }) => dueOn ?? null,
      },
      {
        id: "total",
        header: t`Total`,
        align: "end",
        cell: ({ total }) => <Money value={total} />,
        compare: (one, other) => compareDecimals(one.total.amount, other.total.amount),
      },
    ],
    [t],
  );
}
