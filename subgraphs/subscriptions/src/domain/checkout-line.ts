import { type Money, type Rate, roundRate, toDecimal, zero } from "@markethall/money";
import { addMonths, dayOf } from "./calendar.js";
import { cycleAt, daysOf } from "./charge-cycle.js";
import { daysLeft, isWhole, seatPriceFrom } from "./proration.js";
import { type BillingCycle, cycleMonths, termMonths } from "./term.js";

/** What is about to be ordered; `hasSeats` is false for what is billed by usage. */
export interface OrderedPlan {
  readonly term: string;
  readonly billingCycle: BillingCycle;
  readonly hasSeats: boolean;
  readonly unitPrice: Rate;
  readonly quantity: number;
  /** Where a shortened first term ends; null for a term of normal length. */
  readonly termEndsAt: Date | null;
}

/** How the first charge of a line is made, and what comes after it. */
export interface CheckoutLine {
  /** One unit's first charge: its price in full precision, or its part of a cycle, rounded. Null for usage. */
  readonly unitAmount: Rate | null;
  /** The days that the first charge pays for, and those of a whole cycle. Zero for usage. */
  readonly chargedDays: number;
  readonly cycleDays: number;
  /** What each whole cycle comes to; nothing for usage. */
  readonly recurring: Money;
  /** When the next cycle of the same term is charged; null when the term ends with the first one. */
  readonly nextChargeAt: Date | null;
  /** When the first term ends and is renewed; null where there is none. */
  readonly termEndsAt: Date | null;
}

/**
 * The line of a checkout that is placed and provisioned today: a later start moves the days, not
 * the price of a whole cycle (rules.md §4).
 */
export function checkoutLine(plan: OrderedPlan, now: Date): CheckoutLine {
  const { unitPrice, quantity } = plan;
  if (!plan.hasSeats) {
    const nothing = zero(unitPrice.currency);
    return {
      unitAmount: null,
      chargedDays: 0,
      cycleDays: 0,
      recurring: nothing,
      nextChargeAt: null,
      termEndsAt: null,
    };
  }
  const today = dayOf(now);
  const termEndsAt = plan.termEndsAt ?? addMonths(today, termMonths(plan.term));
  const cycle = cycleAt(today, cycleMonths(plan.billingCycle, plan.term), now, termEndsAt);
  return {
    unitAmount: isWhole(cycle, now) ? unitPrice : asRate(seatPriceFrom(unitPrice, cycle, now)),
    chargedDays: daysLeft(cycle, now),
    cycleDays: daysOf(cycle.full),
    recurring: roundRate(unitPrice, quantity),
    nextChargeAt: cycle.service.end < termEndsAt ? cycle.service.end : null,
    termEndsAt,
  };
}

function asRate(amount: Money): Rate {
  return { amount: toDecimal(amount), currency: amount.currency };
}
