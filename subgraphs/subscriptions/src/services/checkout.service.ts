import { randomUUID } from "node:crypto";
import type { Actor } from "@markethall/auth";
import { publish } from "@markethall/events";
import { decimal, type Money, sum, toDecimal } from "@markethall/money";
import { err, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { needsApproval, orderNumber, provisioningDeadline } from "../domain/order.js";
import type { Precondition } from "../domain/readiness.js";
import { CartItemEntity } from "../entities/cart-item.entity.js";
import { OrderEntity } from "../entities/order.entity.js";
import { OrderItemEntity } from "../entities/order-item.entity.js";
import { buyerOf } from "../policies/buyer.policy.js";
import { amountPayload, amountText, announceOrder } from "./announcements.js";
import { type Invalid, lockedCart } from "./cart.service.js";
import { type CartLine, cartLines } from "./cart-lines.js";
import { type CoTermWish, type PricedLine, pricedLines } from "./co-termed-lines.js";
import { nextNumber } from "./numbers.js";
import { approvalThreshold } from "./order-settings.js";
import { vendorsById } from "./plans.js";
import { provisionOrder } from "./provisioning-queue.js";
import { acceptTerms, readinessFor } from "./readiness.js";

export interface CheckoutWish extends CoTermWish {
  readonly purchaseOrder: string | null;
  readonly acceptedTermsIds: readonly string[];
  /** What the person saw; null to order at whatever it costs now. */
  readonly expectedTotal: string | null;
  /** Where from: kept with the acceptance of terms. */
  readonly ip: string;
}

export interface NotReady {
  readonly kind: "NotReady";
  readonly missing: readonly Precondition[];
}

export interface TermsOpen {
  readonly kind: "TermsOpen";
  readonly termsIds: readonly string[];
}

type CheckoutRefusal =
  | { readonly kind: "CartEmpty" }
  | { readonly kind: "PriceChanged" }
  | NotReady
  | TermsOpen
  | Invalid;

/** Turns a cart into an order: at the price that was shown, once, and only when everything is set up. */
export class CheckoutService {
  async checkout(
    tx: Tx,
    actor: Actor,
    wish: CheckoutWish,
    now: Date,
  ): Promise<Result<{ orderId: string }, CheckoutRefusal>> {
    const buyer = buyerOf(actor);
    // Of two checkouts at once the second waits here, and finds the cart empty.
    await lockedCart(tx, buyer.resellerId, buyer.customerId);
    const inCart = await tx.countBy(CartItemEntity, { customerId: buyer.customerId });
    if (inCart === 0) return err({ kind: "CartEmpty" });
    const lines = await cartLines(tx, buyer.customerId, now);
    if (lines.length < inCart) return err({ kind: "PriceChanged" });

    const vendorIds = [...new Set(lines.map(({ plan }) => plan.vendorId))];
    const ready = await readinessFor(tx, buyer.customerId, vendorIds, wish.acceptedTermsIds);
    const missing = ready.preconditions.filter(({ satisfied }) => !satisfied);
    if (missing.some(({ code }) => code !== "TERMS_ACCEPTED"))
      return err({ kind: "NotReady", missing });
    if (missing.length > 0) return err({ kind: "TermsOpen", termsIds: ready.openTermsIds });

    const priced = await pricedLines(tx, buyer.customerId, lines, wish, now);
    if (!priced.ok) return priced;
    const total = totalOf(priced.value);
    if (!isExpected(wish.expectedTotal, total, lines)) return err({ kind: "PriceChanged" });

    const order = await this.place(tx, actor, wish, priced.value, total, now);
    await this.keepAcceptance(tx, actor, wish, now);
    await tx.delete(CartItemEntity, { customerId: buyer.customerId });
    await this.announce(tx, actor, order, priced.value);
    return ok({ orderId: order.id });
  }

  private async place(
    tx: Tx,
    actor: Actor,
    wish: CheckoutWish,
    lines: readonly PricedLine[],
    total: Money,
    now: Date,
  ): Promise<OrderEntity> {
    const { resellerId, customerId } = buyerOf(actor);
    const waits = needsApproval(total, await approvalThreshold(tx));
    const order = Object.assign(new OrderEntity(), {
      id: randomUUID(),
      resellerId,
      customerId,
      number: orderNumber(await nextNumber(tx, resellerId, "order")),
      status: waits ? "PENDING_APPROVAL" : "PROVISIONING",
      currency: total.currency,
      totalMinor: total.minor,
      purchaseOrder: wish.purchaseOrder,
      placedAt: now,
      placedBy: actor.id,
      placedByName: actor.name,
      completedAt: null,
      decidedAt: null,
      decisionReason: null,
      deadlineAt: waits ? null : provisioningDeadline(now),
      stuckBecause: null,
      leaseToken: null,
      leaseUntil: null,
    } as const);
    await tx.insert(OrderEntity, order);
    await tx.insert(
      OrderItemEntity,
      lines.map(({ item, plan, quote, amount, termEndsAt }, place) => ({
        id: randomUUID(),
        resellerId,
        customerId,
        orderId: order.id,
        place,
        planId: plan.planId,
        vendorId: plan.vendorId,
        quantity: item.quantity,
        unitPrice: quote.price.amount.toFixed(),
        unitCost: quote.cost.amount.toFixed(),
        currency: quote.currency,
        amountMinor: amount.minor,
        priceBookId: quote.priceBookId,
        priceBookRevision: quote.revision,
        priceTrace: [...quote.trace],
        termEndsAt,
        status: "WAITING" as const,
        attempts: 0,
        failure: null,
        subscriptionId: null,
      })),
    );
    return order;
  }

  /** What was ticked at the checkout counts from now on; identity and approvals are told. */
  private async keepAcceptance(
    tx: Tx,
    actor: Actor,
    { acceptedTermsIds: termsIds, ip }: CheckoutWish,
    at: Date,
  ): Promise<void> {
    if (termsIds.length === 0) return;
    const { resellerId, customerId } = buyerOf(actor);
    const userId = actor.id;
    const fresh = await acceptTerms(tx, { resellerId, customerId, userId, termsIds, at });
    await publish(
      tx,
      ...fresh.map((termsId) => ({
        type: "subscriptions.terms.accepted.v1",
        customerId,
        audience: "internal" as const,
        payload: { customerId, termsId, userId, acceptedAt: at.toISOString(), ip },
      })),
    );
  }

  private async announce(
    tx: Tx,
    actor: Actor,
    order: OrderEntity,
    lines: readonly PricedLine[],
  ): Promise<void> {
    await announceOrder(tx, order);
    if (order.status === "PROVISIONING") return provisionOrder(tx, order);

    const vendorIds = [...new Set(lines.map(({ plan }) => plan.vendorId))];
    const vendors = await vendorsById(tx, vendorIds);
    await publish(tx, {
      type: "subscriptions.approval.requested.v1",
      customerId: order.customerId,
      audience: "internal",
      payload: {
        kind: "ORDER",
        subjectId: order.id,
        customerId: order.customerId,
        vendorIds,
        subject: `Order ${order.number}`,
        amount: amountPayload(order.total),
        details: [
          { label: "Order", value: order.number },
          { label: "Total", value: amountText(order.total) },
          ...(order.purchaseOrder ? [{ label: "Purchase order", value: order.purchaseOrder }] : []),
          ...lines.map(({ plan, item, amount }) => ({
            label: vendors.get(plan.vendorId)?.name ?? "Vendor",
            value: `${item.quantity} × ${plan.productName}, ${plan.planName}: ${amountText(amount)}`,
          })),
        ],
        requestedByUserId: actor.id,
        requestedByName: actor.name,
      },
    });
  }
}

function totalOf(lines: readonly PricedLine[]): Money {
  const [first] = lines;
  if (!first) throw new RangeError("an order has at least one line");
  return sum(
    lines.map(({ amount }) => amount),
    first.amount.currency,
  );
}

/**
 * Whether the person saw this price. With a co-term the cart still showed the whole term, and the
 * order costs less: both are what was seen.
 */
function isExpected(expected: string | null, total: Money, lines: readonly CartLine[]): boolean {
  if (expected === null) return true;
  const shown = sum(
    lines.map(({ amount }) => amount),
    total.currency,
  );
  return sameAmount(expected, total) || (total.minor < shown.minor && sameAmount(expected, shown));
}

function sameAmount(text: string, amount: Money): boolean {
  return decimal(text).eq(toDecimal(amount));
}
