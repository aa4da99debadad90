import type { Tx } from "@markethall/runtime";
import type { DateRange } from "../domain/date-range.js";
import type { ReportShape } from "../domain/report-choices.js";
import { type ReportColumn, type ReportKind, rowCountColumn } from "../domain/report.js";
import { reportSources } from "./report-source.js";

/** Which rows a report is about, apart from what is shown of them. */
export interface ReportScope {
  /** Days of spend, or of the end of a subscription; all when null. */
  readonly range: Pick<DateRange, "start" | "end"> | null;
  readonly vendorId: string | null;
  readonly customerId: string | null;
  /** By the business clock: what is ahead depends on it. */
  readonly today: string;
}

export interface ReportSpec extends ReportShape, ReportScope {}

/** Values in the order of the report's columns; empty where there is none. */
export interface ReportRow {
  readonly values: readonly string[];
  /** 1 for a group and 2 for a group in a group; 0 for a row of a report without groups. */
  readonly level: number;
  /** Its place for the next page; null for groups, which are counted. */
  readonly place: ReportPlace | null;
}

export type ReportPlace = readonly [sortKey: string, id: string];

/** Sums over all rows, of one currency where amounts are summed. */
export interface ReportTotal {
  readonly currency: string | null;
  readonly rowCount: number;
  /** In the order of the report's columns; empty where nothing adds up. */
  readonly values: readonly string[];
}

/** A value of a column, to filter by; the empty text stands for none. */
export interface ReportValue {
  readonly value: string;
  readonly rowCount: number;
}

const mostValues = 200;

/** Rows of a report without groups after a place, in its order. */
export async function reportRows(
  tx: Tx,
  spec: ReportSpec,
  after: ReportPlace | null,
  limit: number,
): Promise<ReportRow[]> {
  const { parameters, rows } = filtered(spec);
  const { column, isDescending } = spec.sortBy;
  const key = sortKey(column);
  const type = isNumber(column) ? "::numeric" : '::text collate "C"';
  const direction = isDescending ? "desc" : "asc";
  const at = parameters.length;
  const found: { values: (string | null)[]; key: string; id: string }[] = await tx.query(
    `select array[${spec.columns.map(asText).join(", ")}] as values, (${key})::text as key, id from (${rows}) r
      where $${at + 1}::text is null or (${key}, id) ${isDescending ? "<" : ">"} ($${at + 1}${type}, $${at + 2}::text)
      order by ${key} ${direction}, id ${direction} limit $${at + 3}`,
    [...parameters, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
  return found.map(({ values, key: place, id }) => ({
    values: values.map((value) => value ?? ""),
    level: 0,
    place: [place, id],
  }));
}

/**
 * The groups of a report: each with what its rows add up to, a group of the first level before those in it. Each
 * currency has groups of its own where amounts are summed. Sorted by a sum, the groups of each level are.
 */
export async function reportGroups(
  tx: Tx,
  spec: ReportSpec,
  offset: number,
  limit: number,
): Promise<ReportRow[]> {
  const { parameters } = filtered(spec);
  const at = parameters.length;
  const found: { values: string[]; level: number }[] = await tx.query(
    `with grouped as (${grouped(spec)})
     select values, level from (select *, max(sum) filter (where level = 1) over (partition by apart, one) as "sumOfFirst"
                                  from grouped) g
      order by ${groupOrder(spec)} offset $${at + 1} limit $${at + 2}`,
    [...parameters, offset, limit],
  );
  return found.map(({ values, level }) => ({ values, level, place: null }));
}

/** How many rows or groups a report has on all pages, and what its rows add up to. */
export async function reportTotals(
  tx: Tx,
  spec: ReportSpec,
): Promise<{ totalCount: number; totals: ReportTotal[] }> {
  const { parameters, rows } = filtered(spec);
  const values = spec.columns.map((column) =>
    column.isSummed ? groupValue(spec, column) : "''::text",
  );
  const totals: ReportTotal[] = await tx.query(
    `select ${spec.sumsMoney ? "currency" : "null"} as currency, count(*)::int as "rowCount", array[${values.join(", ")}] as values
       from (${rows}) r ${spec.sumsMoney ? "group by currency order by currency" : "having count(*) > 0"}`,
    parameters,
  );
  const rowCount = totals.reduce((sum, total) => sum + total.rowCount, 0);
  if (spec.groupBy.length === 0) return { totalCount: rowCount, totals };
  const [{ groupCount }] = await tx.query(
    `select count(*)::int as "groupCount" from (${grouped(spec)}) g`,
    parameters,
  );
  return { totalCount: groupCount, totals };
}

/** The values that rows of a scope have in a column, the most frequent first. */
export async function reportValues(
  tx: Tx,
  kind: ReportKind,
  { name }: ReportColumn,
  scope: ReportScope,
): Promise<ReportValue[]> {
  return tx.query(
    `select coalesce("${name}", '') as value, count(*)::int as "rowCount" from (${reportSources[kind]}) r
      group by 1 order by 2 desc, 1 limit ${mostValues}`,
    scopeParameters(scope),
  );
}

/** The rows that a report is about, as SQL; names of columns are this code's own, values are parameters. */
function filtered(spec: ReportSpec): { rows: string; parameters: unknown[] } {
  const sought = spec.query === null ? null : `%${spec.query.replace(/[\\%_]/g, "\\$&")}%`;
  const parameters: unknown[] = [...scopeParameters(spec), sought];
  const conditions = spec.filters.map(({ column, values }) => {
    parameters.push(values);
    return `and coalesce("${column}", '') = any($${parameters.length}::text[])`;
  });
  const rows = `select * from (${reportSources[spec.kind]}) source
                 where ($6::text is null or sought ilike $6) ${conditions.join(" ")}`;
  return { rows, parameters };
}

function scopeParameters({ range, vendorId, customerId, today }: ReportScope): unknown[] {
  return [range?.start ?? null, range?.end ?? null, vendorId, customerId, today];
}

/** One row per group, and one per group in it: which currency, which values, how deep, what it is sorted by. */
function grouped(spec: ReportSpec): string {
  const { rows } = filtered(spec);
  const [first, second] = spec.groupBy.map(({ name }) => `coalesce("${name}", '')`);
  const apart = spec.sumsMoney ? "currency" : "null::text";
  const values = spec.columns.map((column) => groupValue(spec, column)).join(", ");
  const { column } = spec.sortBy;
  const sum = column.isSummed ? `${sumOf(column)}::numeric` : "null::numeric";
  const depth = second
    ? {
        two: "two",
        level: "2 - grouping(two)",
        by: "grouping sets ((apart, one), (apart, one, two))",
      }
    : { two: "''", level: "1", by: "apart, one" };
  return `select apart, one, ${depth.two} as two, ${depth.level} as level, ${sum} as sum, array[${values}] as values
            from (select r.*, ${apart} as apart, ${first} as one, ${second ?? "''"} as two from (${rows}) r) r
           group by ${depth.by}`;
}

function groupOrder({ groupBy, sortBy: { column, isDescending } }: ReportSpec): string {
  const direction = isDescending ? "desc" : "asc";
  const ofLevel = (level: ReportColumn | undefined) => (level === column ? direction : "asc");
  const isCurrency = column.name === "currency" && !groupBy.includes(column);
  return [
    ...(isCurrency ? [`apart ${direction}`] : []),
    `"sumOfFirst" ${direction} nulls last`,
    `lower(one) collate "C" ${ofLevel(groupBy[0])}, one, apart, level`,
    `sum ${direction} nulls last`,
    `lower(two) collate "C" ${ofLevel(groupBy[1])}, two`,
  ].join(", ");
}

function groupValue({ groupBy }: ReportSpec, column: ReportColumn): string {
  if (column === groupBy[0]) return "one";
  if (column === groupBy[1]) return "coalesce(two, '')";
  return column.isSummed
    ? `coalesce(trim_scale(${sumOf(column)})::text, '')`
    : "coalesce(apart, '')";
}

function sumOf({ name }: ReportColumn): string {
  return name === rowCountColumn.name ? "count(*)::numeric" : `sum("${name}")::numeric`;
}

function asText(column: ReportColumn): string {
  return isNumber(column)
    ? `trim_scale("${column.name}"::numeric)::text`
    : `"${column.name}"::text`;
}

/** Without nulls, so that a place in the order is a value; those without a value stand at the small end. */
function sortKey(column: ReportColumn): string {
  return isNumber(column)
    ? `coalesce("${column.name}"::numeric, '-Infinity')`
    : `lower(coalesce("${column.name}"::text, '')) collate "C"`;
}

function isNumber({ kind }: ReportColumn): boolean {
  return kind === "NUMBER" || kind === "MONEY";
}
