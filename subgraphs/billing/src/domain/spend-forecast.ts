import { type CurrencyCode, type Decimal, type Money, roundHalfAway } from "@markethall/money";
import { type DateRange, resolveRange } from "./date-range.js";
import { daysBetween, periodOf, previousLabel, statementPeriod } from "./period.js";

/** What a forecast is about: the month of today, what of it is past, and the month before. */
export interface ForecastDays {
  readonly month: DateRange;
  /** From the first to today; today counts as past, since spend to date includes it. */
  readonly toDate: DateRange;
  readonly before: DateRange;
}

export function forecastDays(now: Date): ForecastDays {
  const toDate = resolveRange({ preset: "MONTH_TO_DATE" }, now);
  if (!toDate.ok) throw new Error(toDate.error);
  const month = periodOf(now);
  return { month, toDate: toDate.value, before: statementPeriod(previousLabel(month.label)) };
}

/**
 * Spend to date ÷ days past × days in the period, rounded once (rules.md §8).
 *
 * Example: 220.00 in 22 of 30 days is 300.00 at the end.
 */
export function spendForecast(
  spent: Decimal,
  { month, toDate }: ForecastDays,
  currency: CurrencyCode,
): Money {
  const daysPast = daysBetween(toDate.start, toDate.end);
  const days = daysBetween(month.start, month.end);
  return roundHalfAway(spent.times(days).div(daysPast), currency);
}
