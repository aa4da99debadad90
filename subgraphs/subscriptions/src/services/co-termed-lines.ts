import type { Money } from "@markethall/money";
import { err, ok, type Result, type Said, said } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { dayOf } from "../domain/calendar.js";
import { cycleAt } from "../domain/charge-cycle.js";
import { type CoTermTarget, coTermEnd } from "../domain/co-term.js";
import { amountFrom } from "../domain/proration.js";
import { cycleMonths } from "../domain/term.js";
import { CloudSubscriptionEntity } from "../entities/cloud-subscription.entity.js";
import type { Invalid } from "./cart.service.js";
import type { CartLine } from "./cart-lines.js";

/** What the first terms of an order are to end with. */
export interface CoTermWish {
  /** Another active subscription of the same customer. */
  readonly coTermWith: string | null;
  readonly coTermMonthEnd: boolean;
}

/** A line as it is ordered: its amount is the first charge, shortened where the term is. */
export interface PricedLine extends CartLine {
  /** Where a shortened first term ends; null for a term of normal length. */
  readonly termEndsAt: Date | null;
  readonly amount: Money;
}

/** Prices the lines, each with its shortened first term where one is wished for; usage has no term. */
export async function pricedLines(
  tx: Tx,
  customerId: string,
  lines: readonly CartLine[],
  wish: CoTermWish,
  now: Date,
): Promise<Result<PricedLine[], Invalid>> {
  const target = await targetOf(tx, customerId, wish);
  if (!target.ok) return target;
  const priced: PricedLine[] = [];
  for (const line of lines) {
    if (target.value === null || !line.policy.seats) {
      priced.push({ ...line, termEndsAt: null });
      continue;
    }
    const plan = {
      policy: line.policy,
      term: line.plan.term,
      isTrial: line.plan.trialDays !== null,
    };
    const end = coTermEnd(plan, now, target.value);
    if (!end.ok) {
      return invalid(wish, { message: `${line.plan.productName}: ${end.error.reason}` });
    }
    const months = cycleMonths(line.plan.billingCycle, line.plan.term);
    const cycle = cycleAt(dayOf(now), months, now, end.value);
    const amount = amountFrom(line.quote.price, cycle, now, line.item.quantity);
    priced.push({ ...line, termEndsAt: end.value, amount });
  }
  return ok(priced);
}

async function targetOf(
  tx: Tx,
  customerId: string,
  wish: CoTermWish,
): Promise<Result<CoTermTarget | null, Invalid>> {
  if (wish.coTermWith !== null && wish.coTermMonthEnd) {
    return invalid(wish, said("CO_TERM_BOTH"));
  }
  if (wish.coTermMonthEnd) return ok({ kind: "MONTH_END" });
  if (wish.coTermWith === null) return ok(null);
  const other = await tx.findOneBy(CloudSubscriptionEntity, {
    id: wish.coTermWith,
    customerId,
    status: "ACTIVE",
  });
  return other?.endsAt
    ? ok({ kind: "SUBSCRIPTION", endsAt: other.endsAt, term: other.term })
    : invalid(wish, said("CO_TERM_NOT_ACTIVE"));
}

function invalid(wish: CoTermWish, says: Said): Result<never, Invalid> {
  const field = wish.coTermWith === null ? "coTermMonthEnd" : "coTermWith";
  return err({ kind: "Invalid", field, ...says });
}
