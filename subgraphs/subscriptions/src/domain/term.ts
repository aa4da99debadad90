import { addMonths, monthsBetween } from "./calendar.js";

export type PlanKind = "LICENSE" | "CONSUMPTION";
export type BillingCycle = "ONCE" | "MONTHLY" | "ANNUAL";

const duration = /^P(?:(\d{1,2})Y)?(?:(\d{1,3})M)?$/;

/**
 * Months of an ISO 8601 term: P1M 1, P1Y 12, P3Y 36.
 * @throws RangeError for anything that is not whole years and months.
 */
export function termMonths(term: string): number {
  const [, years = "0", months = "0"] = duration.exec(term) ?? [];
  const total = Number(years) * 12 + Number(months);
  if (total === 0) throw new RangeError(`not a term of whole months: ${term}`);
  return total;
}

/** A term in words, for sentences: "1 year", "3 years", "1 month". */
export function termInWords(term: string): string {
  const months = termMonths(term);
  const [count, unit] = months % 12 === 0 ? [months / 12, "year"] : [months, "month"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** Months that one charge pays for; a term paid at once is one cycle. */
export function cycleMonths(cycle: BillingCycle, term: string): number {
  switch (cycle) {
    case "MONTHLY":
      return 1;
    case "ANNUAL":
      return Math.min(12, termMonths(term));
    case "ONCE":
      return termMonths(term);
  }
}

/** The anchor that a term starting on `start` keeps: the old one while `start` lies on its grid. */
export function anchorFor(anchor: Date, start: Date): Date {
  const onGrid = addMonths(anchor, monthsBetween(anchor, start)).getTime() === start.getTime();
  return onGrid ? anchor : start;
}

/**
 * Where a term of `months` that starts on `start` ends. Counted from the anchor where the start
 * lies on its grid, so that renewals do not drift: anchored on 31 January, the term from
 * 28 February ends on 31 March.
 */
export function termEnd(anchor: Date, start: Date, months: number): Date {
  const from = anchorFor(anchor, start);
  return addMonths(from, monthsBetween(from, start) + months);
}
