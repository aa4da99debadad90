import { namedRanges, shiftDay, withRange, type DateRange } from "../range/date-range.js";
import type { ReportKind } from "../gql/graphql.js";
import { addressOf, type ReportAddress, type ReportsHome, withChange } from "./report-address.js";

interface KeptRange {
  readonly preset?: string | null;
  /** The first day. */
  readonly from?: string | null;
  /** The day after the last. */
  readonly to?: string | null;
}

interface KeptReport {
  readonly id: string;
  readonly kind: ReportKind;
  readonly choices: Pick<ReportAddress, "columns" | "groupBy" | "filters"> & {
    readonly sortBy?: { readonly column: string; readonly isDescending: boolean } | null;
    readonly query?: string | null;
    readonly range?: KeptRange | null;
  };
}

/** The address that shows a saved report as it was saved. */
export function addressOfSaved({ id, kind, choices }: KeptReport, home?: ReportsHome): string {
  const { columns, groupBy, sortBy, filters, query, range } = choices;
  const chosen = withChange(new URLSearchParams({ saved: id }), {
    columns,
    groupBy,
    sortBy: sortBy ?? null,
    filters,
    query: query ?? "",
  });
  return addressOf(kind, withRange(chosen, rangeOfSaved(range ?? null)), home);
}

function rangeOfSaved(range: KeptRange | null): DateRange | null {
  if (range?.from && range.to)
    return { kind: "custom", first: range.from, last: shiftDay(range.to, -1) };
  const named = namedRanges.find(({ preset }) => preset === range?.preset);
  return named ? { kind: "named", range: named } : null;
}
