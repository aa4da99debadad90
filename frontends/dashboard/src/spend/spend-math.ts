import { perLanguage } from "@markethall/language";
import { addDecimals, compareDecimals, percentOf, subtractDecimals } from "@markethall/ui";

/**
 * A sum spread over days, rounded half away from zero to the digits that the sum has.
 *
 * Example: `perDay("100.00", 3)` is `"33.33"`.
 * @throws RangeError when there are no days.
 */
export function perDay(amount: string, days: number): string {
  if (days < 1) throw new RangeError(`no days to spread over: ${days}`);
  const digits = amount.split(".")[1]?.length ?? 0;
  const units = BigInt(amount.replace(".", ""));
  const size = units < 0n ? -units : units;
  const rounded = (size * 2n + BigInt(days)) / (BigInt(days) * 2n);
  const text = rounded.toString().padStart(digits + 1, "0");
  const cut = text.length - digits;
  const sign = units < 0n && rounded > 0n ? "-" : "";
  return `${sign}${text.slice(0, cut)}${digits > 0 ? `.${text.slice(cut)}` : ""}`;
}

export interface Change {
  readonly direction: "up" | "down" | "same";
  /** Of the amount before, in whole percent; null where nothing was spent before. */
  readonly percent: number | null;
}

/** How an amount compares with the one before it. */
export function changeOf(now: string, before: string): Change {
  const difference = subtractDecimals(now, before);
  const sign = compareDecimals(difference, "0");
  const direction = sign > 0 ? "up" : sign < 0 ? "down" : "same";
  const percent = compareDecimals(before, "0") > 0 ? percentOf(difference, before) : null;
  return { direction, percent: percent === null ? null : Math.round(Math.abs(percent)) };
}

export interface Bar {
  /** `2026-10-15`, or `2026-10` where a bar stands for a month. */
  readonly key: string;
  readonly label: string;
  readonly amount: string;
}

/** Wider ranges than this would draw bars too thin to hit. */
const MOST_DAYS = 93;

const dayName = perLanguage(
  (tag) =>
    new Intl.DateTimeFormat(tag, {
      month: "short",
      day: "numeric",
      timeZone: "UTC",
    }),
);
const monthName = perLanguage(
  (tag) =>
    new Intl.DateTimeFormat(tag, {
      month: "short",
      year: "numeric",
      timeZone: "UTC",
    }),
);

/** Example: `Nov 3` for a day and `Nov 2026` for a month. */
export function stepLabel(step: string, length: "DAY" | "MONTH"): string {
  const format = length === "DAY" ? dayName() : monthName();
  return format.format(new Date(`${step.padEnd(10, "-01")}T00:00:00Z`));
}

/** A bar a day, or a bar a month in ranges of more than a quarter. The bars sum to what the days sum to. */
export function barsOf(
  days: readonly { readonly key: string; readonly amount: { readonly amount: string } }[],
): { readonly step: "day" | "month"; readonly bars: readonly Bar[] } {
  if (days.length <= MOST_DAYS) {
    const bars = days.map(({ key, amount }) => ({
      key,
      label: stepLabel(key, "DAY"),
      amount: amount.amount,
    }));
    return { step: "day", bars };
  }
  const months = new Map<string, string>();
  for (const { key, amount } of days) {
    const month = key.slice(0, 7);
    months.set(month, addDecimals(months.get(month) ?? "0", amount.amount));
  }
  const bars = [...months].map(([key, amount]) => ({
    key,
    label: stepLabel(key, "MONTH"),
    amount,
  }));
  return { step: "month", bars };
}

/** What was spent up to each bar. The last is the sum of all. */
export function runningTotals(bars: readonly Bar[]): string[] {
  let total = "0";
  return bars.map(({ amount }) => (total = addDecimals(total, amount)));
}

/** Of the whole, in percent; a credit has no bar, and none is longer than its track. */
export function shareOf(amount: string, whole: string): number {
  if (compareDecimals(whole, "0") <= 0) return 0;
  return Math.min(100, Math.max(0, percentOf(amount, whole)));
}
