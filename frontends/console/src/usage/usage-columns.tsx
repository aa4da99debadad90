import { useLingui } from "@lingui/react/macro";
import { DateText, formatNumber, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { useMemo } from "react";
import { TwoLines } from "../cells/two-lines.js";
import type { UsageImportsQuery } from "../gql/graphql.js";

export type ImportRow = UsageImportsQuery["usageImports"]["edges"][number]["node"];

export function useImportColumns(): readonly ResourceColumn<ImportRow>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        id: "file",
        header: t`File`,
        cell: ({ fileName, startedAt }) => (
          <TwoLines first={fileName} second={<DateText value={startedAt} show="time" />} />
        ),
        sortBy: ({ fileName }) => fileName,
      },
      {
        id: "by",
        header: t`Imported by`,
        wideOnly: true,
        cell: ({ importedByName }) => importedByName ?? "—",
        sortBy: ({ importedByName }) => importedByName ?? "",
      },
      {
        id: "status",
        header: t`Status`,
        cell: ({ status }) => <StatusBadge status={status} />,
        sortBy: ({ status }) => status,
      },
      {
        id: "imported",
        header: t`Imported`,
        align: "end",
        cell: ({ importedCount }) => formatNumber(importedCount),
        sortBy: ({ importedCount }) => importedCount,
      },
      {
        id: "duplicates",
        header: t`Known already`,
        align: "end",
        wideOnly: true,
        cell: ({ duplicateCount }) => formatNumber(duplicateCount),
        sortBy: ({ duplicateCount }) => duplicateCount,
      },
      {
        id: "rejected",
        header: t`Rejected`,
        align: "end",
        wideOnly: true,
        cell: ({ rejectedCount }) => formatNumber(rejectedCount),
        sortBy: ({ rejectedCount }) => rejectedCount,
      },
      {
        id: "unassigned",
        header: t`Without a customer`,
        align: "end",
        wideOnly: true,
        cell: ({ unassigned }) => formatNumber(unassigned.reduce((sum, { rows }) => sum + rows, 0)),
        sortBy: ({ unassigned }) => unassigned.length,
      },
    ],
    [t],
  );
}
