import { type DateRange, withRange } from "../range/date-range.js";

/** What stands for everything that has no name of its own, so that no report can look for it. */
const nameless = ["none", "other"];

/** The report of spend in some days, of the rows with a name where one is given. */
export function reportPath(range: DateRange, name = ""): string {
  const params = new URLSearchParams({ report: "spend", ...(name !== "" && { q: name }) });
  return `/v2c/reports?${withRange(params, range).toString()}`;
}

/** Example: the step `2026-10-01` of months is the days from 1 to 31 October. */
export function daysOfStep(step: string, length: "DAY" | "MONTH"): DateRange {
  if (length === "DAY") return { kind: "custom", first: step, last: step };
  const [year, month] = step.split("-").map(Number) as [number, number];
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { kind: "custom", first: step, last };
}

export function hasName(key: string): boolean {
  return !nameless.includes(key);
}
