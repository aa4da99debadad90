import { type CurrencyCode, type Decimal, decimal, type Money, sum } from "@markethall/money";
import { type DateRange, eachDay } from "./date-range.js";
import { roundedShares } from "./rounded-shares.js";

export const spendSteps = ["DAY", "MONTH"] as const;
/** How long each step of a chart is. */
export type SpendStep = (typeof spendSteps)[number];

/** Exact spend of one key on one day, already in one currency. */
export interface SpendCell {
  readonly day: string;
  readonly key: string;
  readonly label: string;
  readonly exact: Decimal;
}

/** What one product, vendor or account cost in each step. */
export interface SpendRow {
  readonly key: string;
  readonly label: string;
  readonly total: Money;
  /** One for each step, in order. */
  readonly amounts: readonly Money[];
}

export interface SpendOverTimeValue {
  readonly currency: CurrencyCode;
  readonly step: SpendStep;
  /** First days of the steps, in order and without gaps. */
  readonly steps: readonly string[];
  /** The largest first; "other" is the last. */
  readonly rows: readonly SpendRow[];
  readonly total: Money;
}

/** Wider ranges than a quarter would draw bars too thin to hit. */
const mostDays = 93;
/** More colours than these nobody tells apart. */
const mostRows = 5;
const other = { key: "other", label: "Other" };

/**
 * Spend by something in steps of a day, or of a month in ranges of more than a quarter. All that is not among the five largest
 * is one row. The total is rounded once and shared out, so that every chart of the same days adds up to the same (rules.md §1).
 */
export function spendOverTime(
  cells: readonly SpendCell[],
  range: Pick<DateRange, "start" | "end">,
  currency: CurrencyCode,
): SpendOverTimeValue {
  const days = eachDay(range);
  const step: SpendStep = days.length <= mostDays ? "DAY" : "MONTH";
  const stepOf = (day: string) => (step === "DAY" ? day : `${day.slice(0, 7)}-01`);
  const steps = [...new Set(days.map(stepOf))];
  const shown = largest(cells);
  const keyOf = (key: string) => (shown.has(key) ? key : other.key);
  const labels = new Map([
    ...shown,
    ...(hasOther(cells, shown) ? [[other.key, other.label] as const] : []),
  ]);

  const exact = new Map<string, Decimal>();
  for (const { day, key, exact: amount } of cells) {
    const place = `${keyOf(key)} ${stepOf(day)}`;
    exact.set(place, (exact.get(place) ?? decimal(0)).plus(amount));
  }
  const places = [...labels.keys()].flatMap((key) => steps.map((at) => `${key} ${at}`));
  const rounded = roundedShares(
    places.map((place) => exact.get(place) ?? decimal(0)),
    currency,
  );
  const rows = [...labels].map(([key, label], row) => {
    const amounts = rounded.slice(row * steps.length, (row + 1) * steps.length);
    return { key, label, amounts, total: sum(amounts, currency) };
  });
  return { currency, step, steps, rows, total: sum(rounded, currency) };
}

/** The keys with the most spend and their labels, the largest first. */
function largest(cells: readonly SpendCell[]): Map<string, string> {
  const totals = new Map<string, { readonly label: string; readonly exact: Decimal }>();
  for (const { key, label, exact } of cells)
    totals.set(key, { label, exact: (totals.get(key)?.exact ?? decimal(0)).plus(exact) });
  return new Map(
    [...totals]
      .sort(([, a], [, b]) => b.exact.comparedTo(a.exact) || a.label.localeCompare(b.label, "en"))
      .slice(0, mostRows)
      .map(([key, { label }]) => [key, label]),
  );
}

function hasOther(cells: readonly SpendCell[], shown: ReadonlyMap<string, string>): boolean {
  return cells.some(({ key }) => !shown.has(key));
}
