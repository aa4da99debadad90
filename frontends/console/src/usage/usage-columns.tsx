import { DateText, formatNumber, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { TwoLines } from "../cells/two-lines.js";
import type { UsageImportsQuery } from "../gql/graphql.js";

export type ImportRow = UsageImportsQuery["usageImports"]["edges"][number]["node"];

export const importColumns: readonly ResourceColumn<ImportRow>[] = [
  {
    id: "file",
    header: "File",
    cell: ({ fileName, startedAt }) => (
      <TwoLines first={fileName} second={<DateText value={startedAt} show="time" />} />
    ),
    sortBy: ({ fileName }) => fileName,
  },
  {
    id: "status",
    header: "Status",
    cell: ({ status }) => <StatusBadge status={status} />,
    sortBy: ({ status }) => status,
  },
  {
    id: "imported",
    header: "Imported",
    align: "end",
    cell: ({ importedCount }) => formatNumber(importedCount),
    sortBy: ({ importedCount }) => importedCount,
  },
  {
    id: "duplicates",
    header: "Known already",
    align: "end",
    wideOnly: true,
    cell: ({ duplicateCount }) => formatNumber(duplicateCount),
    sortBy: ({ duplicateCount }) => duplicateCount,
  },
  {
    id: "rejected",
    header: "Rejected",
    align: "end",
    wideOnly: true,
    cell: ({ rejectedCount }) => formatNumber(rejectedCount),
    sortBy: ({ rejectedCount }) => rejectedCount,
  },
  {
    id: "unassigned",
    header: "Without a customer",
    align: "end",
    wideOnly: true,
    cell: ({ unassigned }) => formatNumber(unassigned.reduce((sum, { rows }) => sum + rows, 0)),
    sortBy: ({ unassigned }) => unassigned.length,
  },
];
