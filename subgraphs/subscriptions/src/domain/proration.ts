import { type Money, type Rate, roundHalfAway, roundRate, times } from "@markethall/money";
import { dayOf, daysBetween } from "./calendar.js";
import { type ChargeCycle, daysOf } from "./charge-cycle.js";

/**
 * The price of one seat for some days of a cycle: unit price ÷ days of the cycle × days, rounded
 * once, half away from zero, **per seat**; the caller multiplies by seats, so that a line adds up
 * by hand (rules.md §4).
 *
 * Example: 264.00 for 365 days, 362 of them left: 261.83 a seat, 2 618.30 for ten.
 *
 * @throws RangeError unless 0 ≤ days ≤ daysOfCycle.
 */
export function proratedSeat(unitPrice: Rate, days: number, daysOfCycle: number): Money {
  if (!Number.isInteger(days) || days < 0 || daysOfCycle < 1 || days > daysOfCycle) {
    throw new RangeError(`${days} of ${daysOfCycle} days cannot be prorated`);
  }
  // Multiplied before it is divided, so that whole cycles cost exactly the unit price.
  return roundHalfAway(unitPrice.amount.times(days).div(daysOfCycle), unitPrice.currency);
}

/**
 * Days left of a cycle's service from the day of `at` on, that day and the last one included.
 * A change on the first day leaves all of them.
 */
export function daysLeft(cycle: ChargeCycle, at: Date): number {
  const from = at < cycle.service.start ? cycle.service.start : dayOf(at);
  return Math.max(0, daysBetween(from, cycle.service.end));
}

/** The price of one seat from the day of `at` to the end of the cycle's service. */
export function seatPriceFrom(unitPrice: Rate, cycle: ChargeCycle, at: Date): Money {
  return proratedSeat(unitPrice, daysLeft(cycle, at), daysOf(cycle.full));
}

/**
 * What some units cost from the day of `at` to the end of the cycle's service. A whole cycle is the
 * unit price × units, rounded once, since unit prices themselves are never rounded (rules.md §1); a
 * part of one is rounded per unit first.
 *
 * Example: 10 units at 18.816: 188.16 for the whole cycle; half of it is 9.41 × 10 = 94.10.
 */
export function amountFrom(unitPrice: Rate, cycle: ChargeCycle, at: Date, quantity: number): Money {
  return isWhole(cycle, at)
    ? roundRate(unitPrice, quantity)
    : times(seatPriceFrom(unitPrice, cycle, at), quantity);
}

/** Whether all days that the unit price pays for are served from the day of `at` on. */
export function isWhole(cycle: ChargeCycle, at: Date): boolean {
  return daysLeft(cycle, at) === daysOf(cycle.full);
}
