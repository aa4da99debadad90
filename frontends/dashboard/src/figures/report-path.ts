import type { TimeGroup } from "../overview/dashboard-address.js";
import { type DateRange, withRange } from "../range/date-range.js";
import { addressOf, withChange } from "../reports/report-address.js";

/** What stands for everything that has no name of its own, so that no report can look for it. */
const nameless = ["none", "other"];

const columns: Readonly<Record<TimeGroup, string>> = {
  VENDOR: "vendor",
  PRODUCT: "product",
  CLOUD_ACCOUNT: "cloudAccount",
};

/** The report of spend in some days, line by line. */
export function reportPath(range: DateRange): string {
  return addressOf("SPEND", withRange(new URLSearchParams(), range));
}

/** The same of what has a name: of a vendor, a product or a cloud account. */
export function reportOfName(range: DateRange, group: TimeGroup, name: string): string {
  const filters = [{ column: columns[group], values: [name] }];
  return addressOf("SPEND", withRange(withChange(new URLSearchParams(), { filters }), range));
}

/** The same by vendor, product or cloud account, the most first. */
export function reportByGroup(range: DateRange, group: TimeGroup): string {
  const change = { groupBy: [columns[group]], sortBy: { column: "amount", isDescending: true } };
  return addressOf("SPEND", withRange(withChange(new URLSearchParams(), change), range));
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
