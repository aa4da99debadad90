import type { Money } from "@markethall/money";
import type { Tx } from "@markethall/runtime";
import { firstCharge } from "../domain/cart.js";
import type { LifecyclePolicy } from "../domain/lifecycle-policy.js";
import { CartItemEntity } from "../entities/cart-item.entity.js";
import type { PlanFactEntity } from "../entities/plan-fact.entity.js";
import { plansById, policiesByKey, policyOf } from "./plans.js";
import { type PriceQuote, priceQuotes } from "./price-quotes.js";

/** An item of a cart with what it costs now. */
export interface CartLine {
  readonly item: CartItemEntity;
  readonly plan: PlanFactEntity;
  readonly policy: LifecyclePolicy;
  readonly quote: PriceQuote;
  readonly amount: Money;
}

/**
 * The lines of a customer's cart at the prices of now, in the order in which they were added. What
 * the customer can no longer buy (its book dropped it) is not shown and not ordered.
 */
export async function cartLines(tx: Tx, customerId: string, now: Date): Promise<CartLine[]> {
  const items = await tx.find(CartItemEntity, {
    where: { customerId },
    order: { addedAt: "ASC", id: "ASC" },
  });
  if (items.length === 0) return [];
  const planIds = items.map(({ planId }) => planId);
  const plans = await plansById(tx, planIds);
  const policies = await policiesByKey(tx);
  const quotes = await priceQuotes(tx, customerId, planIds, now);
  return items.flatMap((item) => {
    const plan = plans.get(item.planId);
    const quote = quotes.get(item.planId);
    if (!plan || !quote) return [];
    const policy = policyOf(policies, plan);
    const amount = firstCharge(quote.price, item.quantity, policy.seats);
    return [{ item, plan, policy, quote, amount }];
  });
}
