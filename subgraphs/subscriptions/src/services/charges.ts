import { randomUUID } from "node:crypto";
import { publish } from "@markethall/events";
import type { Tx } from "@markethall/runtime";
import { isoDay } from "../domain/calendar.js";
import type { ChargeLine } from "../domain/charge-line.js";
import type { CloudSubscriptionEntity } from "../entities/cloud-subscription.entity.js";
import { amountPayload } from "./announcements.js";

/**
 * Raises lines of money and tells billing. A cycle that is charged already is not charged again,
 * whoever tries: the database holds one line per subscription and service period (rules.md §7).
 *
 * @param raisedAt When it fell due; it decides the statement period.
 */
export async function raiseCharges(
  tx: Tx,
  subscription: CloudSubscriptionEntity,
  lines: readonly ChargeLine[],
  raisedAt: Date,
): Promise<void> {
  for (const line of lines) {
    const id = randomUUID();
    const fresh = await insertCharge(tx, id, subscription, line, raisedAt);
    if (fresh) await announceCharge(tx, id, subscription, line, raisedAt);
  }
}

async function insertCharge(
  tx: Tx,
  id: string,
  { resellerId, customerId, id: subscriptionId }: CloudSubscriptionEntity,
  line: ChargeLine,
  raisedAt: Date,
): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `insert into charges (id, reseller_id, customer_id, subscription_id, type, description, quantity, unit_price,
                          unit_amount_minor, amount_minor, unit_cost, cost_minor, currency, service_start,
                          service_end, raised_at, trace)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     on conflict (subscription_id, service_start) where type in ('NEW', 'RECURRING', 'RENEW') do nothing
     returning id`,
    [
      id,
      resellerId,
      customerId,
      subscriptionId,
      line.type,
      line.description,
      line.quantity,
      line.unitPrice.amount.toFixed(),
      line.unitAmount.minor.toString(),
      line.amount.minor.toString(),
      line.unitCost.amount.toFixed(),
      line.cost.minor.toString(),
      line.amount.currency,
      line.period.start,
      line.period.end,
      raisedAt,
      JSON.stringify(line.trace),
    ],
  );
  return rows.length > 0;
}

async function announceCharge(
  tx: Tx,
  chargeId: string,
  { customerId, vendorId, id: subscriptionId }: CloudSubscriptionEntity,
  line: ChargeLine,
  raisedAt: Date,
): Promise<void> {
  await publish(tx, {
    type: "subscriptions.charge.raised.v1",
    customerId,
    audience: "internal",
    payload: {
      chargeId,
      subscriptionId,
      customerId,
      vendorId,
      type: line.type,
      description: line.description,
      quantity: line.quantity,
      unitPrice: line.unitPrice.amount.toFixed(),
      unitAmount: amountPayload(line.unitAmount),
      amount: amountPayload(line.amount),
      unitCost: line.unitCost.amount.toFixed(),
      cost: amountPayload(line.cost),
      currency: line.amount.currency,
      servicePeriod: { start: isoDay(line.period.start), end: isoDay(line.period.end) },
      raisedAt: raisedAt.toISOString(),
      priceTrace: line.trace,
    },
  });
}
