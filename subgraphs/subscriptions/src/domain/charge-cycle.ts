import { addMonths, dayOf, daysBetween, monthsBetween } from "./calendar.js";

/** Whole UTC days, half-open: `start` belongs to it and `end` does not. */
export interface Period {
  readonly start: Date;
  readonly end: Date;
}

export function daysOf({ start, end }: Period): number {
  return daysBetween(start, end);
}

/** What one charge pays for. */
export interface ChargeCycle {
  /** The cycle as the price knows it: the unit price pays for all of these days. */
  readonly full: Period;
  /** The days really served: `full`, cut where the term ends earlier (a co-termed first term). */
  readonly service: Period;
}

/**
 * The charge cycle that a day lies in. Cycles are counted from the anchor (the purchase day), so a
 * short month shortens one cycle and moves none: 31 Jan, 28 Feb, 31 Mar (rules.md §4).
 *
 * @param months Length of a cycle.
 * @param end Where the term ends, `null` for no end.
 * @param start Where the term began, on the anchor's grid: a later term that is charged by the year
 * begins its year there and not on the anchor.
 * @throws RangeError when the day lies before the start or at or after the end.
 */
export function cycleAt(
  anchor: Date,
  months: number,
  at: Date,
  end: Date | null,
  start: Date = anchor,
): ChargeCycle {
  const first = dayOf(anchor);
  const day = dayOf(at);
  if (day < dayOf(start)) throw new RangeError("the day lies before the first charge cycle");
  if (end !== null && day >= end) throw new RangeError("the day lies after the term");

  const passed = monthsBetween(first, dayOf(start));
  let index = Math.floor((monthsBetween(first, day) - passed) / months);
  if (addMonths(first, passed + index * months) > day) index -= 1;
  const full = {
    start: addMonths(first, passed + index * months),
    end: addMonths(first, passed + (index + 1) * months),
  };
  const cut = end !== null && end < full.end ? end : full.end;
  return { full, service: { start: full.start, end: cut } };
}
