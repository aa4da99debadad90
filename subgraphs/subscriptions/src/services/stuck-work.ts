import { announceStuckWork } from "@markethall/events";
import type { Tx } from "@markethall/runtime";
import type { CloudAccountEntity } from "../entities/cloud-account.entity.js";
import type { CloudSubscriptionEntity } from "../entities/cloud-subscription.entity.js";
import type { OrderEntity } from "../entities/order.entity.js";
import type { VendorCommandEntity } from "../entities/vendor-command.entity.js";

/** The first failure mostly passes by itself and is nobody's business. */
const SHOWN_AFTER = 2;

/** Tells the console's list whether an order is held up, and by what (A25). */
export async function announceOrderProgress(
  tx: Tx,
  order: OrderEntity,
  attempts: number,
): Promise<void> {
  const needsPerson = order.status === "NEEDS_ATTENTION";
  await announceStuckWork(tx, {
    kind: "ORDER",
    subjectId: order.id,
    customerId: order.customerId,
    subject: `Order ${order.number}`,
    reason: needsPerson || attempts >= SHOWN_AFTER ? order.stuckBecause : null,
    attempts,
    needsPerson,
  });
}

/** Tells whether a cloud account is held up at its vendor, and by what. */
export async function announceAccountProgress(tx: Tx, account: CloudAccountEntity): Promise<void> {
  const needsPerson = account.status === "FAILED";
  await announceStuckWork(tx, {
    kind: "CLOUD_ACCOUNT",
    subjectId: account.id,
    customerId: account.customerId,
    subject: `Cloud account “${account.name}”`,
    reason: needsPerson || account.attempts >= SHOWN_AFTER ? account.stuckBecause : null,
    attempts: account.attempts,
    needsPerson,
  });
}

/** Tells whether a vendor has not taken a change yet, and why. It is told again until it has. */
export async function announceChangeProgress(
  tx: Tx,
  subscription: CloudSubscriptionEntity,
  { attempts, stuckBecause }: VendorCommandEntity,
): Promise<void> {
  await announceStuckWork(tx, {
    kind: "SUBSCRIPTION_CHANGE",
    subjectId: subscription.id,
    customerId: subscription.customerId,
    subject: `Change of ${subscription.number}, ${subscription.productName}`,
    reason: attempts >= SHOWN_AFTER ? stuckBecause : null,
    attempts,
    needsPerson: false,
  });
}
