import type {
  ReportColumnFilterInput,
  ReportInput,
  ReportKind,
  ReportSortInput,
} from "../gql/graphql.js";
import { rangeInput, rangeOfAddress } from "../range/date-range.js";

const kinds: readonly { readonly name: string; readonly kind: ReportKind }[] = [
  { name: "spend", kind: "SPEND" },
  { name: "subscriptions", kind: "SUBSCRIPTIONS" },
  { name: "seats", kind: "SEATS" },
  { name: "renewals", kind: "RENEWALS" },
];

/** What of a report an address asks for: `report=spend&group=vendor,month&sort=-amount&f.vendor=Microsoft`. */
export interface ReportAddress {
  /** Null when the address is that of the chooser. */
  readonly kind: ReportKind | null;
  /** The report of somebody's that it started from. */
  readonly savedId: string | null;
  readonly query: string;
  /** Names in order; empty for the report's own columns. */
  readonly columns: readonly string[];
  readonly groupBy: readonly string[];
  readonly sortBy: ReportSortInput | null;
  readonly filters: readonly ReportColumnFilterInput[];
}

const FILTER = "f.";

export function reportOfAddress(params: URLSearchParams): ReportAddress {
  const sort = params.get("sort") ?? "";
  const filtered = [...new Set(params.keys())].filter((key) => key.startsWith(FILTER));
  return {
    kind: kinds.find(({ name }) => name === params.get("report"))?.kind ?? null,
    savedId: params.get("saved"),
    query: params.get("q") ?? "",
    columns: listOf(params.get("columns")),
    groupBy: listOf(params.get("group")).slice(0, 2),
    sortBy: sort === "" ? null : { column: sort.replace(/^-/, ""), isDescending: sort[0] === "-" },
    filters: filtered.map((key) => ({
      column: key.slice(FILTER.length),
      values: params.getAll(key),
    })),
  };
}

/** What of an address can change; an empty part goes out of it. */
export type ReportChange = Partial<Omit<ReportAddress, "kind" | "savedId">>;

export function withChange(params: URLSearchParams, change: ReportChange): URLSearchParams {
  const next = new URLSearchParams(params);
  const set = (name: string, value: string) => (value ? next.set(name, value) : next.delete(name));
  if (change.query !== undefined) set("q", change.query);
  if (change.columns) set("columns", change.columns.join(","));
  if (change.groupBy) set("group", change.groupBy.join(","));
  if (change.sortBy !== undefined)
    set(
      "sort",
      change.sortBy ? `${change.sortBy.isDescending ? "-" : ""}${change.sortBy.column}` : "",
    );
  if (change.filters) {
    [...new Set(next.keys())]
      .filter((key) => key.startsWith(FILTER))
      .forEach((key) => next.delete(key));
    for (const { column, values } of change.filters)
      [...values].forEach((value) => next.append(FILTER + column, value));
  }
  return next;
}

/** Where the reports are: in the portal, or in the console. */
export type ReportsHome = "/v2c/reports" | "/console/reports";

/** The address of a report, with what it shows from the start. */
export function addressOf(
  kind: ReportKind,
  more: string | URLSearchParams = "",
  home: ReportsHome = "/v2c/reports",
): string {
  const params = new URLSearchParams(more);
  const name = kinds.find((one) => one.kind === kind)?.name ?? "spend";
  const rest = params.toString();
  return `${home}?report=${name}${rest && `&${rest}`}`;
}

/** As the graph takes it; names that the report does not have are left out, as an old link may hold them. */
export function choicesOf(
  params: URLSearchParams,
  known: ReadonlySet<string>,
): Omit<ReportInput, "kind" | "first" | "after"> {
  const { query, columns, groupBy, sortBy, filters } = reportOfAddress(params);
  const range = rangeOfAddress(params);
  const chosen = columns.filter((name) => known.has(name));
  const groups = groupBy.filter((name) => known.has(name));
  const asked = filters.filter(({ column }) => known.has(column));
  return {
    ...(chosen.length > 0 && { columns: chosen }),
    ...(groups.length > 0 && { groupBy: groups }),
    ...(sortBy && (known.has(sortBy.column) || sortBy.column === "rows") && { sortBy }),
    ...(asked.length > 0 && { filters: asked }),
    ...(query !== "" && { query }),
    ...(range && { range: rangeInput(range) }),
  };
}

function listOf(text: string | null): string[] {
  return text?.split(",").filter(Boolean) ?? [];
}
