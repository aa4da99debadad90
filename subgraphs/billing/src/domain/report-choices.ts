import { err, ok, type Result } from "@markethall/result";
import {
  columnsFor,
  definitionOf,
  type ReportColumn,
  type ReportKind,
  type ReportSort,
  rowCountColumn,
} from "./report.js";

/** Rows that have one of these values in a column; the empty text is a row that has none. */
export interface ReportColumnFilter {
  readonly column: string;
  readonly values: readonly string[];
}

/** What somebody asked of a report: names that may be wrong, and nothing where nothing was chosen. */
export interface ReportChoices {
  readonly columns?: readonly string[] | null;
  readonly groupBy?: readonly string[] | null;
  readonly sortBy?: ReportSort | null;
  readonly filters?: readonly ReportColumnFilter[] | null;
  readonly query?: string | null;
}

/** What a report shows, with everything found in its definition. */
export interface ReportShape {
  readonly kind: ReportKind;
  /** As shown, in order: chosen columns, or the groups, what is summed of the chosen columns and the number of rows. */
  readonly columns: readonly ReportColumn[];
  readonly groupBy: readonly ReportColumn[];
  readonly sortBy: { readonly column: ReportColumn; readonly isDescending: boolean };
  readonly filters: readonly ReportColumnFilter[];
  readonly query: string | null;
  /** Whether amounts are summed: then each currency has sums of its own. */
  readonly sumsMoney: boolean;
}

const deepestGroup = 2;
const mostFilters = 20;
const mostValues = 200;

/**
 * The shape of a report as chosen: all columns that the reader may see when none is chosen, in the order of the definition.
 * A grouped report shows one row per group: of the chosen columns those that add up, each currency apart.
 */
export function shapeOf(
  kind: ReportKind,
  choices: ReportChoices,
  forStaff: boolean,
): Result<ReportShape, string> {
  const all = columnsFor(kind, forStaff);
  const columns = choices.columns?.length ? named(choices.columns, all) : all;
  const groupBy = named(choices.groupBy ?? [], all);
  const filters = choices.filters ?? [];
  if (!columns || !groupBy) return err("The report has no such column.");
  if (groupBy.length > deepestGroup)
    return err(`A report is grouped by ${deepestGroup} columns at most.`);
  if (!groupBy.every(({ isGroupable }) => isGroupable))
    return err("The report cannot be grouped by this column.");
  if (filters.length > mostFilters || filters.some(({ values }) => values.length > mostValues))
    return err("These are more filters than a report takes.");
  if (!filters.every((filter) => named([filter.column], all)?.[0]?.isGroupable))
    return err("The report cannot be filtered by this column.");
  const shown = groupBy.length > 0 ? grouped(groupBy, columns, all) : columns;
  const sortBy = sortOf(kind, choices.sortBy, groupBy, shown, all);
  if (!sortBy) return err("The report cannot be sorted by this column.");
  return ok({
    kind,
    columns: shown,
    groupBy,
    sortBy,
    filters,
    query: choices.query?.trim() || null,
    sumsMoney: shown.some(sumsMoney),
  });
}

/** The columns of these names, each once; null when one of them is not there. */
function named(names: readonly string[], all: readonly ReportColumn[]): ReportColumn[] | null {
  const found = [...new Set(names)].map((name) => all.find((column) => column.name === name));
  return found.every((column) => column !== undefined) ? found : null;
}

const sumsMoney = ({ kind, isSummed }: ReportColumn) => isSummed && kind === "MONEY";

function grouped(
  groupBy: readonly ReportColumn[],
  chosen: readonly ReportColumn[],
  all: readonly ReportColumn[],
): ReportColumn[] {
  const sums = chosen.filter(({ isSummed }) => isSummed);
  const currency = all.find(({ name }) => name === "currency")!;
  const needsCurrency = sums.some(sumsMoney) && !groupBy.includes(currency);
  return [...groupBy, ...(needsCurrency ? [currency] : []), rowCountColumn, ...sums];
}

/** A group is sorted by what its rows show; a row also by what it does not. */
function sortOf(
  kind: ReportKind,
  wanted: ReportSort | null | undefined,
  groupBy: readonly ReportColumn[],
  shown: readonly ReportColumn[],
  all: readonly ReportColumn[],
): ReportShape["sortBy"] | null {
  if (groupBy.length > 0) {
    const column = shown.find(({ name }) => name === wanted?.column) ?? null;
    if (wanted && column) return { column, isDescending: wanted.isDescending };
    // Another order of the rows, which groups do not have: it is not wrong, it has no effect.
    if (wanted && !all.some(({ name }) => name === wanted.column)) return null;
    return { column: groupBy[0]!, isDescending: false };
  }
  const { column: name, isDescending } = wanted ?? definitionOf(kind).sort;
  const column = all.find((one) => one.name === name);
  return column ? { column, isDescending } : null;
}
