import { formatMoney, type Money, negate, type Rate } from "@markethall/money";
import { dayOf } from "./calendar.js";
import { type ChargeCycle, daysOf, type Period } from "./charge-cycle.js";
import { priceText } from "./price-text.js";
import { amountFrom, daysLeft, isWhole, seatPriceFrom } from "./proration.js";

/** The kinds of statement line that subscriptions raises (rules.md §7 lists all). */
export type ChargeType =
  "NEW" | "RECURRING" | "RENEW" | "ADD_QUANTITY" | "REMOVE_QUANTITY" | "CANCEL";

/** What a unit costs the customer (`unitPrice`) and the reseller (`unitCost`) for one full cycle. */
export interface UnitPricing {
  readonly unitPrice: Rate;
  readonly unitCost: Rate;
}

/**
 * One line of money. For a part of a cycle the amount is the rounded unit amount × quantity; for a
 * whole one it is unit price × quantity, rounded once.
 */
export interface ChargeLine {
  readonly type: ChargeType;
  readonly description: string;
  readonly quantity: number;
  readonly unitPrice: Rate;
  readonly unitAmount: Money;
  /** What the amount multiplies, as a person reads it: the unit price, or the unit amount of a part. */
  readonly unitText: string;
  readonly amount: Money;
  readonly unitCost: Rate;
  readonly cost: Money;
  readonly period: Period;
  /** Days that the unit price pays for; those of `period` are the part of them that the line is about. */
  readonly cycleDays: number;
  /** How the amount came about, step by step, in words a customer may read: never the cost. */
  readonly trace: readonly string[];
}

interface LineInput {
  readonly type: ChargeType;
  readonly description: string;
  readonly quantity: number;
  readonly pricing: UnitPricing;
  readonly cycle: ChargeCycle;
  /** The first day paid for or given back; the cycle's first day for a whole cycle. */
  readonly from: Date;
  readonly trace: readonly string[];
}

/** Charges the rest of a cycle, from a day on, for some units. */
export function charge(input: LineInput): ChargeLine {
  const { pricing, cycle, from, quantity } = input;
  const unitAmount = seatPriceFrom(pricing.unitPrice, cycle, from);
  const { currency } = pricing.unitPrice;
  return {
    type: input.type,
    description: input.description,
    quantity,
    unitPrice: pricing.unitPrice,
    unitAmount,
    unitText: isWhole(cycle, from) ? priceText(pricing.unitPrice) : formatMoney(unitAmount),
    amount: amountFrom(pricing.unitPrice, cycle, from, quantity),
    unitCost: pricing.unitCost,
    cost: amountFrom(pricing.unitCost, cycle, from, quantity),
    period: {
      start: from > cycle.service.start ? dayOf(from) : cycle.service.start,
      end: cycle.service.end,
    },
    cycleDays: daysOf(cycle.full),
    trace: [
      ...input.trace,
      ...(isWhole(cycle, from)
        ? [`${priceText(pricing.unitPrice)} ${currency} × ${quantity}`]
        : [
            `${daysLeft(cycle, from)} of ${daysOf(cycle.full)} days: ${formatMoney(unitAmount)} ${currency} a unit`,
            `${formatMoney(unitAmount)} ${currency} × ${quantity}`,
          ]),
    ],
  };
}

/** The exact mirror of the charge: what it would cost from that day on is given back. */
export function credit(input: LineInput): ChargeLine {
  const line = charge(input);
  return {
    ...line,
    unitAmount: negate(line.unitAmount),
    unitText: `-${line.unitText}`,
    amount: negate(line.amount),
    cost: negate(line.cost),
    trace: [...line.trace, "given back"],
  };
}
