import { csvOf } from "@markethall/graph";
import type { Readable } from "node:stream";
import type { ReportFormat } from "../domain/report-schedule.js";
import { definitionOf } from "../domain/report.js";
import {
  reportGroups,
  type ReportPlace,
  type ReportRow,
  reportRows,
  type ReportSpec,
  reportTotals,
} from "../services/report.service.js";
import type { Read } from "../services/statement-document.js";
import { xlsxOf, type XlsxKind, type XlsxRow } from "./xlsx.js";

export const reportTypes: Readonly<Record<ReportFormat, string>> = {
  CSV: "text/csv; charset=utf-8",
  XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const rowsAtOnce = 5_000;

/**
 * The whole of a report, page after page. A workbook has what the page shows, with subtotals and totals; a CSV is read by
 * programs, which would count a row twice that sums up others: it has the innermost groups alone.
 */
export function reportFile(read: Read, spec: ReportSpec, format: ReportFormat): Readable {
  return format === "CSV" ? reportCsv(read, spec) : reportXlsx(read, spec);
}

export function reportFileName(
  { kind, range }: Pick<ReportSpec, "kind" | "range">,
  format: ReportFormat,
): string {
  const days = range ? `-${range.start}-${range.end}` : "";
  return `${kind.toLowerCase()}${days}.${format.toLowerCase()}`;
}

function reportCsv(read: Read, spec: ReportSpec): Readable {
  const innermost = spec.groupBy.length;
  async function* rows(): AsyncGenerator<ReportRow> {
    for await (const row of allRows(read, spec)) if (row.level === innermost) yield row;
  }
  return csvOf(
    spec.columns.map(({ label, kind }, place) => ({
      label,
      text: kind === "TEXT",
      of: ({ values }: ReportRow) => values[place] ?? null,
    })),
    rows(),
  );
}

function reportXlsx(read: Read, spec: ReportSpec): Readable {
  const columns = spec.columns.map(({ label, kind }) => ({
    label,
    kind: kind === "MONTH" ? "TEXT" : kind,
  })) satisfies { label: string; kind: XlsxKind }[];
  return xlsxOf(definitionOf(spec.kind).name, columns, sheetRows(read, spec));
}

async function* sheetRows(read: Read, spec: ReportSpec): AsyncGenerator<XlsxRow> {
  const isNested = spec.groupBy.length > 1;
  for await (const { values, level } of allRows(read, spec)) {
    yield { values, isStrong: isNested && level === 1 };
  }
  if (!spec.columns.some(({ isSummed }) => isSummed)) return;
  const { totals } = await read((tx) => reportTotals(tx, spec));
  const currency = spec.columns.findIndex(({ name }) => name === "currency");
  for (const total of totals) {
    const values = [...total.values];
    if (total.currency !== null && currency >= 0) values[currency] = total.currency;
    // Where the first column is a sum itself there is no room for the word.
    values[0] ||= "Total";
    yield { values, isStrong: true };
  }
}

async function* allRows(read: Read, spec: ReportSpec): AsyncGenerator<ReportRow> {
  let after: ReportPlace | null = null;
  for (let count = 0; ; count += rowsAtOnce) {
    const from: ReportPlace | null = after;
    const page: ReportRow[] = await read((tx) =>
      spec.groupBy.length > 0
        ? reportGroups(tx, spec, count, rowsAtOnce)
        : reportRows(tx, spec, from, rowsAtOnce),
    );
    yield* page;
    if (page.length < rowsAtOnce) return;
    after = page.at(-1)!.place;
  }
}
