import { formatMoney, type Money } from "@markethall/money";
import { publish } from "@markethall/events";
import type { Tx } from "@markethall/runtime";
import { endOfTermAction } from "../domain/end-of-term.js";
import type { SubscriptionFacts } from "../domain/subscription.js";
import type { CloudAccountEntity } from "../entities/cloud-account.entity.js";
import type { CloudSubscriptionEntity } from "../entities/cloud-subscription.entity.js";
import type { OrderEntity } from "../entities/order.entity.js";

/** Amounts travel in minor units, so that no reader has to know the currency's decimals. */
export function amountPayload({ minor, currency }: Money): { minor: string; currency: string } {
  return { minor: minor.toString(), currency };
}

/** "1 234.50 USD", for sentences. */
export function amountText(amount: Money): string {
  return `${formatMoney(amount)} ${amount.currency}`;
}

export async function announceOrder(tx: Tx, order: OrderEntity): Promise<void> {
  await publish(tx, {
    type: "subscriptions.order.changed.v1",
    customerId: order.customerId,
    payload: {
      orderId: order.id,
      number: order.number,
      customerId: order.customerId,
      status: order.status,
      total: amountPayload(order.total),
      placedAt: order.placedAt.toISOString(),
    },
  });
}

export async function announceCloudAccount(tx: Tx, account: CloudAccountEntity): Promise<void> {
  await publish(tx, {
    type: "subscriptions.cloud-account.changed.v1",
    customerId: account.customerId,
    payload: {
      cloudAccountId: account.id,
      customerId: account.customerId,
      vendorId: account.vendorId,
      name: account.name,
      externalId: account.externalId,
      status: account.status,
    },
  });
}

/** The whole state: billing shows it in reports and on the dashboard. */
export async function announceSubscription(
  tx: Tx,
  row: CloudSubscriptionEntity,
  facts: SubscriptionFacts,
): Promise<void> {
  const endOfTerm =
    row.endsAt === null ? null : endOfTermAction(facts.policy, { ...facts, endsAt: row.endsAt });
  await publish(tx, {
    type: "subscriptions.subscription.changed.v1",
    customerId: row.customerId,
    payload: {
      subscriptionId: row.id,
      number: row.number,
      customerId: row.customerId,
      cloudAccountId: row.cloudAccountId,
      vendorId: row.vendorId,
      productId: row.productId,
      productName: row.productName,
      planId: row.planId,
      planName: row.planName,
      kind: row.kind,
      status: row.status,
      seatCount: row.seatCount,
      assignedSeats: row.assignedSeats,
      unitPrice: row.unitPrice,
      unitCost: row.unitCost,
      currency: row.currency,
      term: row.term,
      billingCycle: row.billingCycle,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt?.toISOString() ?? null,
      autoRenew: row.autoRenew,
      endOfTerm,
      purchasedAt: row.boughtAt.toISOString(),
      cycleAnchor: row.cycleAnchor.toISOString(),
      vendorReference: row.vendorReference,
    },
  });
}
