import { rate } from "@markethall/money";
import type { Tx } from "@markethall/runtime";
import { In } from "typeorm";
import type { LifecyclePolicy } from "../domain/lifecycle-policy.js";
import type { SubscriptionFacts } from "../domain/subscription.js";
import { CloudSubscriptionEntity } from "../entities/cloud-subscription.entity.js";
import { ScheduledChangeEntity } from "../entities/scheduled-change.entity.js";
import { SeatBatchEntity } from "../entities/seat-batch.entity.js";
import { policiesByKey, policyOf } from "./plans.js";

/** A subscription with all that the rules ask about. */
export interface LoadedSubscription {
  readonly row: CloudSubscriptionEntity;
  readonly facts: SubscriptionFacts;
}

/** The facts that the rules work on, from a row and what belongs to it. */
export function factsOf(
  row: CloudSubscriptionEntity,
  policy: LifecyclePolicy,
  batches: readonly SeatBatchEntity[],
  scheduledChanges: readonly ScheduledChangeEntity[],
): SubscriptionFacts {
  const { currency } = row;
  return {
    status: row.status,
    policy,
    productName: row.productName,
    seatCount: row.seatCount,
    batches,
    unitPrice: row.unitPrice === null ? null : rate(row.unitPrice, currency),
    unitCost: row.unitCost === null ? null : rate(row.unitCost, currency),
    term: row.term,
    billingCycle: row.billingCycle,
    boughtAt: row.boughtAt,
    cycleAnchor: row.cycleAnchor,
    endsAt: row.endsAt,
    autoRenew: row.autoRenew,
    endOfTerm: row.endOfTerm,
    scheduledChanges,
  };
}

/** Subscriptions in the order of their ids; with `lock`, nobody else changes them until the transaction ends. */
export async function loadSubscriptions(
  tx: Tx,
  ids: readonly string[],
  lock = false,
): Promise<LoadedSubscription[]> {
  const rows = await tx.find(CloudSubscriptionEntity, {
    where: { id: In([...ids]) },
    order: { id: "ASC" },
    ...(lock ? { lock: { mode: "pessimistic_write" as const } } : {}),
  });
  const subscriptionId = In(rows.map(({ id }) => id));
  const batches = await tx.find(SeatBatchEntity, {
    where: { subscriptionId },
    order: { purchasedAt: "ASC", id: "ASC" },
  });
  const scheduled = await tx.find(ScheduledChangeEntity, { where: { subscriptionId } });
  const policies = await policiesByKey(tx);
  return rows.map((row) => ({
    row,
    facts: factsOf(
      row,
      policyOf(policies, row),
      batches.filter((batch) => batch.subscriptionId === row.id),
      scheduled.filter((change) => change.subscriptionId === row.id),
    ),
  }));
}

export async function loadSubscription(
  tx: Tx,
  id: string,
  lock = false,
): Promise<LoadedSubscription | null> {
  const [loaded] = await loadSubscriptions(tx, [id], lock);
  return loaded ?? null;
}
