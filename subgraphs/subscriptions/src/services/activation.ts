import { randomUUID } from "node:crypto";
import { rate } from "@markethall/money";
import type { Tx } from "@markethall/runtime";
import { cycleLine } from "../domain/advance.js";
import { dayOf } from "../domain/calendar.js";
import { cycleAt } from "../domain/charge-cycle.js";
import { subscriptionNumber } from "../domain/order.js";
import { priceText } from "../domain/price-text.js";
import { cycleMonths, termEnd, termMonths } from "../domain/term.js";
import { CloudAccountEntity } from "../entities/cloud-account.entity.js";
import { CloudSubscriptionEntity } from "../entities/cloud-subscription.entity.js";
import type { OrderItemEntity } from "../entities/order-item.entity.js";
import type { PlanFactEntity } from "../entities/plan-fact.entity.js";
import { SeatBatchEntity } from "../entities/seat-batch.entity.js";
import { recordActivity } from "./activity.js";
import { announceSubscription } from "./announcements.js";
import { raiseCharges } from "./charges.js";
import { factsOf } from "./loaded-subscription.js";
import { nextNumber } from "./numbers.js";
import { findPlan, policiesByKey, policyOf } from "./plans.js";

/**
 * Starts the subscription of an order item once the vendor has provisioned it. The purchase counts
 * from now: window, term and cycles start here, so that no day is paid before it can be used.
 */
export async function activate(
  tx: Tx,
  item: OrderItemEntity,
  vendorSubscriptionId: string,
  now: Date,
): Promise<CloudSubscriptionEntity> {
  const plan = await findPlan(tx, item.planId);
  if (!plan) throw new Error(`plan ${item.planId} was ordered and is not known`);
  const policy = policyOf(await policiesByKey(tx), plan);
  const term = policy.seats ? firstTerm(plan, item, now) : null;
  const row = Object.assign(new CloudSubscriptionEntity(), {
    id: randomUUID(),
    resellerId: item.resellerId,
    customerId: item.customerId,
    number: subscriptionNumber(await nextNumber(tx, item.resellerId, "subscription")),
    orderItemId: item.id,
    cloudAccountId: await accountFor(tx, item),
    vendorId: plan.vendorId,
    planId: plan.planId,
    productId: plan.productId,
    productName: plan.productName,
    planName: plan.planName,
    kind: plan.kind,
    policyKey: plan.policyKey,
    status: "ACTIVE",
    vendorReference: vendorSubscriptionId,
    seatCount: policy.seats ? item.quantity : null,
    assignedSeats: null,
    unitPrice: item.unitPrice,
    unitCost: item.unitCost,
    currency: item.currency,
    priceBookId: item.priceBookId,
    priceTrace: item.priceTrace,
    term: plan.term,
    billingCycle: plan.billingCycle,
    startsAt: now,
    boughtAt: now,
    endsAt: term?.endsAt ?? null,
    cycleAnchor: dayOf(now),
    chargedUntil: term?.cycle.service.end ?? null,
    autoRenew: policy.seats,
    endOfTerm: null,
    version: 1,
  } as const);
  await tx.insert(CloudSubscriptionEntity, row);

  const batch = await firstBatch(tx, row);
  const facts = factsOf(row, policy, batch ? [batch] : [], []);
  if (term) {
    const line = cycleLine(facts, "NEW", term.cycle, item.priceTrace);
    if (line) await raiseCharges(tx, row, [line], now);
  }
  const seats = row.seatCount === null ? "" : ` with ${row.seatCount} seats`;
  await recordActivity(tx, row, {
    kind: "STARTED",
    summary: `Started${seats} at ${priceText(rate(item.unitPrice, item.currency))} ${item.currency} a unit`,
    at: now,
    actorName: null,
    ...(row.seatCount === null
      ? {}
      : { seatsAfter: row.seatCount, unitPrice: item.unitPrice, currency: item.currency }),
  });
  await announceSubscription(tx, row, facts);
  return row;
}

function firstTerm(plan: PlanFactEntity, item: OrderItemEntity, now: Date) {
  const start = dayOf(now);
  const normalEnd = termEnd(start, start, termMonths(plan.term));
  // An approval may have taken so long that the day to end with is past: then the term is a normal one.
  const shortened =
    item.termEndsAt !== null && item.termEndsAt > start && item.termEndsAt < normalEnd;
  const endsAt = shortened ? item.termEndsAt : normalEnd;
  return { endsAt, cycle: cycleAt(start, cycleMonths(plan.billingCycle, plan.term), now, endsAt) };
}

/** The customer's account at the vendor, where it has one: the oldest. */
async function accountFor(
  tx: Tx,
  { customerId, vendorId }: OrderItemEntity,
): Promise<string | null> {
  const account = await tx.findOne(CloudAccountEntity, {
    where: { customerId, vendorId, status: "ACTIVE" },
    order: { createdAt: "ASC" },
  });
  return account?.id ?? null;
}

async function firstBatch(tx: Tx, row: CloudSubscriptionEntity): Promise<SeatBatchEntity | null> {
  if (row.seatCount === null) return null;
  const batch = Object.assign(new SeatBatchEntity(), {
    id: randomUUID(),
    resellerId: row.resellerId,
    customerId: row.customerId,
    subscriptionId: row.id,
    quantity: row.seatCount,
    purchasedAt: row.boughtAt,
  });
  await tx.insert(SeatBatchEntity, batch);
  return batch;
}
