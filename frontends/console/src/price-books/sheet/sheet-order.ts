import type { PriceAdjustmentKind } from "../../gql/graphql.js";
import { exact, unitsAt, type Exact } from "./exact.js";
import type { PriceSheet } from "./price-sheet.js";
import type { RowLook, SheetRow } from "./sheet-row.js";

export const sheetColumns = [
  "product",
  "plan",
  "term",
  "cycle",
  "list",
  "cost",
  "rule",
  "value",
  "price",
  "margin",
  "marginPercent",
] as const;
export type SheetColumn = (typeof sheetColumns)[number];

export type RuleFilter = PriceAdjustmentKind | "NONE";
export const shownRows = ["changed", "below", "invalid"] as const;
export type ShownRows = (typeof shownRows)[number];

/** What narrows and orders the rows; all of it stands in the address. */
export interface SheetView {
  readonly words: string;
  readonly rules: readonly RuleFilter[];
  readonly show: ShownRows | null;
  /** A day (`2026-03-01`): prices that changed on it or later. */
  readonly since: string | null;
  readonly sort: SheetColumn | null;
  readonly descending: boolean;
}

/** The rows that a view shows, in its order. Reads what is staged, so it is asked again when the view changes, not at every key. */
export function orderedRows(sheet: PriceSheet, view: SheetView): readonly SheetRow[] {
  const words = view.words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const narrow = words.length > 0 || view.rules.length > 0 || view.show || view.since;
  const rows = narrow ? sheet.rows.filter((row) => matches(sheet, view, words, row)) : sheet.rows;
  return view.sort === null ? [...rows] : sorted(sheet, rows, view.sort, view.descending);
}

function matches(sheet: PriceSheet, view: SheetView, words: readonly string[], row: SheetRow) {
  if (words.length > 0) {
    const text = `${row.product} ${row.plan}`.toLocaleLowerCase();
    if (!words.every((word) => text.includes(word))) return false;
  }
  if (view.since && (row.changedAt === null || row.changedAt < view.since)) return false;
  if (view.rules.length === 0 && view.show === null) return true;
  const look = sheet.look(row);
  const kind = look.rule.included ? look.rule.kind : "NONE";
  if (view.rules.length > 0 && !view.rules.includes(kind)) return false;
  return view.show === null || shows(view.show, look);
}

function shows(show: ShownRows, { before, bad, margin, rule }: RowLook): boolean {
  switch (show) {
    case "changed":
      return before !== null || bad !== null;
    case "below":
      return rule.included && margin.belowCost;
    case "invalid":
      return bad !== null;
  }
}

type Key = string | bigint | null;
const KEY_PLACES = 24;
const key = (amount: Exact) => unitsAt(amount, KEY_PLACES);

function sorted(
  sheet: PriceSheet,
  rows: readonly SheetRow[],
  column: SheetColumn,
  descending: boolean,
): SheetRow[] {
  const read = keyOf(sheet, column);
  // Each key once: ten thousand rows are compared more than a hundred thousand times.
  const keyed = rows.map((row, place) => ({ row, place, key: read(row) }));
  keyed.sort((one, other) => {
    if (one.key === null || other.key === null) {
      return Number(one.key === null) - Number(other.key === null) || one.place - other.place;
    }
    const order = one.key < other.key ? -1 : one.key > other.key ? 1 : 0;
    return (descending ? -order : order) || one.place - other.place;
  });
  return keyed.map(({ row }) => row);
}

function keyOf(sheet: PriceSheet, column: SheetColumn): (row: SheetRow) => Key {
  switch (column) {
    case "product":
    case "plan":
    case "term":
    case "cycle":
      return (row) => row[column].toLocaleLowerCase();
    case "list":
    case "cost":
      return (row) => key(row[column]);
    case "rule":
      return (row) => {
        const { kind, included } = sheet.look(row).rule;
        return included ? kind : "NONE";
      };
    case "value":
      return (row) => {
        const { value } = sheet.look(row).rule;
        return value === null ? null : key(exact(value));
      };
    case "price":
      return (row) => key(sheet.look(row).price);
    case "margin":
      return (row) => key(sheet.look(row).margin.amount);
    case "marginPercent":
      return (row) => {
        const { percent } = sheet.look(row).margin;
        return percent === null ? null : key(percent);
      };
  }
}
