import { isId } from "@markethall/graph";
import { resolveRange } from "../domain/date-range.js";
import type { ReportChoices, ReportColumnFilter } from "../domain/report-choices.js";
import type { ReportScope, ReportSpec } from "../services/report.service.js";

/** What stands behind the question mark of a file's address, as it came. */
export type Query = Readonly<Record<string, unknown>>;

export class BadQueryError extends Error {
  override name = "BadQueryError";
}

/** What of a report an address asks for. `sort=-amount` is downwards; each filter is `filter=["vendor","Microsoft"]`. */
export function choicesOf(query: Query): ReportChoices {
  const sort = textOf(query["sort"]);
  return {
    columns: listOf(query["columns"]),
    groupBy: listOf(query["group"]),
    sortBy:
      sort === null ? null : { column: sort.replace(/^-/, ""), isDescending: sort.startsWith("-") },
    filters: [query["filter"] ?? []].flat().map(filterOf),
    query: textOf(query["query"]),
  };
}

export function scopeOf(query: Query, now: Date): ReportScope {
  return { range: rangeOf(query, now), ...idsOf(query), today: now.toISOString().slice(0, 10) };
}

/** The address of a report's whole file, with the days fixed: opened tomorrow it shows what was seen today. */
export function reportAddress(spec: ReportSpec, choices: ReportChoices, ending: string): string {
  const sort =
    choices.sortBy && `${choices.sortBy.isDescending ? "-" : ""}${choices.sortBy.column}`;
  const parameters: (readonly [string, string | null | undefined])[] = [
    ["from", spec.range?.start],
    ["to", spec.range?.end],
    ["columns", choices.columns?.join(",")],
    ["group", choices.groupBy?.join(",")],
    ["sort", sort],
    ["query", spec.query],
    ["vendorId", spec.vendorId],
    ["customerId", spec.customerId],
    ...spec.filters.map(
      ({ column, values }) => ["filter", JSON.stringify([column, ...values])] as const,
    ),
  ];
  const given = parameters.filter((entry): entry is [string, string] => Boolean(entry[1]));
  const search = new URLSearchParams(given).toString();
  return `/files/reports/${spec.kind.toLowerCase()}.${ending}${search ? `?${search}` : ""}`;
}

function filterOf(value: unknown): ReportColumnFilter {
  let parts: unknown;
  try {
    parts = JSON.parse(textOf(value) ?? "");
  } catch {
    parts = null;
  }
  if (!Array.isArray(parts) || !parts.every((part) => typeof part === "string") || !parts[0])
    throw new BadQueryError("A filter is malformed.");
  const [column, ...values] = parts as [string, ...string[]];
  return { column, values };
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function listOf(value: unknown): string[] {
  return textOf(value)?.split(",") ?? [];
}

export function idsOf(query: Query): { vendorId: string | null; customerId: string | null } {
  const ids = { vendorId: textOf(query["vendorId"]), customerId: textOf(query["customerId"]) };
  if (Object.values(ids).some((id) => id !== null && !isId(id)))
    throw new BadQueryError("An id is malformed.");
  return ids;
}

function rangeOf(query: Query, now: Date): { start: string; end: string } | null {
  const [from, to] = [textOf(query["from"]), textOf(query["to"])];
  if (from === null && to === null) return null;
  const range = [from, to].every((day) => day !== null && isDay(day))
    ? resolveRange({ from, to }, now)
    : ({ ok: false, error: "A date is malformed." } as const);
  if (!range.ok) throw new BadQueryError(range.error);
  return range.value;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}
