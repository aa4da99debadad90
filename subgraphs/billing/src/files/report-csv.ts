import type { Readable } from "node:stream";
import type { ReportColumn } from "../domain/report.js";
import {
  type ReportCursor,
  type ReportFilter,
  type ReportRow,
  reportRows,
} from "../services/report.service.js";
import type { Read } from "../services/statement-document.js";
import { csvOf } from "./csv.js";

const rowsAtOnce = 1_000;

/** The whole of a report, page after page. */
export function reportCsv(
  read: Read,
  filter: ReportFilter,
  columns: readonly ReportColumn[],
): Readable {
  async function* rows(): AsyncGenerator<ReportRow> {
    for (let after: ReportCursor | null = null; ;) {
      const from: ReportCursor | null = after;
      const page: ReportRow[] = await read((tx) => reportRows(tx, filter, from, rowsAtOnce));
      yield* page;
      if (page.length < rowsAtOnce) return;
      const last = page.at(-1)!;
      after = [last.sortKey, last.id];
    }
  }
  return csvOf(
    columns.map(({ label, name, kind }) => ({
      label,
      text: kind === "TEXT",
      of: (row: ReportRow) => row[name] ?? null,
    })),
    rows(),
  );
}
