import { err, ok, type Result } from "@markethall/result";
import { addDays, daysBetween, statementPeriod } from "./period.js";

export const dateRangePresets = [
  "MONTH_TO_DATE",
  "YEAR_TO_DATE",
  "LAST_MONTH",
  "LAST_QUARTER",
  "LAST_YEAR",
] as const;
export type DateRangePreset = (typeof dateRangePresets)[number];

/** Days `[start, end)` as ISO dates. */
export interface DateRange {
  readonly start: string;
  readonly end: string;
  readonly label: string;
}

export interface DateRangeChoice {
  readonly preset?: DateRangePreset | null;
  readonly from?: string | null;
  /** Exclusive. */
  readonly to?: string | null;
}

/** A page of ten years is the widest; wider ranges are a slip of the hand. */
const longestRange = 3_660;

/**
 * The days meant by a preset or by two dates. "To date" ranges include today, so that what comes in now is seen.
 * Neither preset nor dates means the month to date, which is the dashboard's default (product.md).
 */
export function resolveRange(choice: DateRangeChoice, now: Date): Result<DateRange, string> {
  const { preset, from, to } = choice;
  if (from != null || to != null) {
    if (preset != null) return err("Give a preset or two dates, not both.");
    if (from == null || to == null) return err("Give both dates of the range.");
    if (from >= to) return err("The range must end after it starts.");
    if (daysBetween(from, to) > longestRange)
      return err("The range must not be longer than ten years.");
    return ok({ start: from, end: to, label: `${from} – ${addDays(to, -1)}` });
  }
  return ok(presetRange(preset ?? "MONTH_TO_DATE", now.toISOString().slice(0, 10)));
}

function presetRange(preset: DateRangePreset, today: string): DateRange {
  const year = today.slice(0, 4);
  const month = statementPeriod(today.slice(0, 7));
  switch (preset) {
    case "MONTH_TO_DATE":
      return { start: month.start, end: addDays(today, 1), label: "Month to date" };
    case "YEAR_TO_DATE":
      return { start: `${year}-01-01`, end: addDays(today, 1), label: "Year to date" };
    case "LAST_MONTH":
      return { start: monthsBefore(month.start, 1), end: month.start, label: "Last month" };
    case "LAST_QUARTER": {
      const firstMonth = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1;
      const end = `${year}-${String(firstMonth).padStart(2, "0")}-01`;
      return { start: monthsBefore(end, 3), end, label: "Last quarter" };
    }
    case "LAST_YEAR":
      return { start: `${Number(year) - 1}-01-01`, end: `${year}-01-01`, label: "Last year" };
  }
}

/**
 * What a range is compared with. Months, quarters and years, whole or to date, compare with the same days of the one
 * before, ending no later than where the range starts; other ranges with as many days just before.
 */
export function previousRange(range: DateRange): DateRange {
  const label = "Before";
  if (!range.start.endsWith("-01")) {
    const days = daysBetween(range.start, range.end);
    return { start: addDays(range.start, -days), end: range.start, label };
  }
  const step = monthsSpanned(range);
  const start = monthsBefore(range.start, step);
  const end = monthsBefore(range.end, step);
  return { start, end: end > range.start ? range.start : end, label };
}

/** A range that starts on a first of January and leaves that month steps by years; others by the months they touch. */
function monthsSpanned({ start, end }: DateRange): number {
  const last = addDays(end, -1);
  const months =
    (Number(last.slice(0, 4)) - Number(start.slice(0, 4))) * 12 +
    Number(last.slice(5, 7)) -
    Number(start.slice(5, 7)) +
    1;
  return start.endsWith("-01-01") && months > 3 ? Math.ceil(months / 12) * 12 : months;
}

/** The same day so many months before, or that month's last day. */
function monthsBefore(day: string, months: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const label = first.toISOString().slice(0, 7);
  return statementPeriod(label, date).start;
}

/** Each day of the range, in order. */
export function eachDay({ start, end }: Pick<DateRange, "start" | "end">): string[] {
  return Array.from({ length: daysBetween(start, end) }, (_, n) => addDays(start, n));
}
