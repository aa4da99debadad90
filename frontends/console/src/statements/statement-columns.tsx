import { Plural, useLingui } from "@lingui/react/macro";
import { compareDecimals, DateText, Money, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { useMemo } from "react";
import { TwoLines } from "../cells/two-lines.js";
import { graphql } from "../gql/index.js";
import type { StatementColumns_StatementFragment } from "../gql/graphql.js";
import { periodName } from "../periods/billing-months.js";

graphql(`
  fragment StatementColumns_Statement on Statement {
    id
    number
    status
    lineCount
    dueOn
    period {
      label
      start
    }
    total {
      amount
      currency
    }
    customer {
      id
      name
    }
    vendor {
      id
      name
    }
  }
`);

export type StatementRow = StatementColumns_StatementFragment;

/** Of all customers; those of one need no name of it. */
export function useStatementColumns(
  of: "all" | "one" = "all",
): readonly ResourceColumn<StatementRow>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      of === "all"
        ? {
            id: "customer",
            header: t`Customer`,
            cell: ({ customer, number, vendor }) => (
              <TwoLines
                first={customer.name}
                second={`${vendor.name}${number ? ` · ${number}` : ""}`}
              />
            ),
            sortBy: ({ customer }) => customer.name,
          }
        : {
            id: "statement",
            header: t`Statement`,
            cell: ({ number, vendor }) => (
              <TwoLines first={vendor.name} second={number ?? t`Draft`} />
            ),
            sortBy: ({ vendor }) => vendor.name,
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
    [t, of],
  );
}
