import type { Money } from "@markethall/money";
import { ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { cartTotal } from "../domain/cart.js";
import { type CheckoutLine, checkoutLine } from "../domain/checkout-line.js";
import { needsApproval, thresholdIn } from "../domain/order.js";
import type { Precondition } from "../domain/readiness.js";
import type { Invalid } from "./cart.service.js";
import { cartLines } from "./cart-lines.js";
import { type CoTermWish, type PricedLine, pricedLines } from "./co-termed-lines.js";
import { approvalThreshold } from "./order-settings.js";
import { readinessFor } from "./readiness.js";

/** What a checkout would come to now, made by the same rules as the checkout itself. */
export interface CheckoutPreview {
  readonly lines: readonly (PricedLine & { readonly charge: CheckoutLine })[];
  /** Null for an empty cart. */
  readonly dueNow: Money | null;
  readonly needsApproval: boolean;
  /** Orders above it wait for the reseller; null where none has to. */
  readonly approvalAbove: Money | null;
  /** What must hold and does not. */
  readonly missing: readonly Precondition[];
}

/** Prices a customer's cart as an order, and changes nothing. */
export async function previewCheckout(
  tx: Tx,
  customerId: string,
  wish: CoTermWish,
  now: Date,
): Promise<Result<CheckoutPreview, Invalid>> {
  const inCart = await cartLines(tx, customerId, now);
  const priced = await pricedLines(tx, customerId, inCart, wish, now);
  if (!priced.ok) return priced;
  const lines = priced.value.map((line) => ({ ...line, charge: chargeOf(line, now) }));
  const dueNow = cartTotal(lines.map(({ amount }) => amount));
  const threshold = await approvalThreshold(tx);
  const vendorIds = [...new Set(lines.map(({ plan }) => plan.vendorId))];
  const { preconditions } = await readinessFor(tx, customerId, vendorIds);
  return ok({
    lines,
    dueNow,
    needsApproval: dueNow !== null && needsApproval(dueNow, threshold),
    approvalAbove: dueNow && threshold !== null ? thresholdIn(threshold, dueNow.currency) : null,
    missing: preconditions.filter(({ satisfied }) => !satisfied),
  });
}

function chargeOf({ plan, policy, quote, item, termEndsAt }: PricedLine, now: Date): CheckoutLine {
  return checkoutLine(
    {
      term: plan.term,
      billingCycle: plan.billingCycle,
      hasSeats: policy.seats,
      unitPrice: quote.price,
      quantity: item.quantity,
      termEndsAt,
    },
    now,
  );
}
