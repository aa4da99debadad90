import type { Consumer } from "@markethall/events";
import { currencyCode, money, toDecimal } from "@markethall/money";
import { addDays } from "../domain/period.js";
import { announceSpend } from "../services/usage-assignment.js";
import type { ChargeRaised } from "./payloads.js";

/** Keeps charges for the statement of their period. A charge once raised never changes. */
export const chargesConsumer: Consumer = {
  name: "billing.charges",
  types: ["subscriptions.charge.raised.v1"],
  handle: async (tx, event) => {
    const of = event.payload as ChargeRaised;
    const day = new Date(of.raisedAt).toISOString().slice(0, 10);
    const fresh = await tx.query(
      `insert into charge (id, reseller_id, customer_id, vendor_id, subscription_id, type, description, quantity,
                           unit_price, amount_minor, currency, cost, cost_currency, service_start, service_end, raised_at,
                           day, price_trace)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18::jsonb)
       on conflict (id) do nothing returning id`,
      [
        of.chargeId,
        event.tenantId,
        of.customerId,
        of.vendorId,
        of.subscriptionId,
        of.type,
        of.description,
        String(of.quantity),
        of.unitPrice,
        of.amount.minor,
        of.amount.currency,
        costOf(of),
        of.cost?.currency ?? null,
        of.servicePeriod.start,
        of.servicePeriod.end,
        of.raisedAt,
        day,
        JSON.stringify(of.priceTrace),
      ],
    );
    if (fresh.length === 0) return;
    await announceSpend(tx, [{ customerId: of.customerId, from: day, to: addDays(day, 1) }]);
  },
};

/** Seller cost in major units, as usage has it. */
function costOf({ cost }: ChargeRaised): string | null {
  return cost && toDecimal(money(BigInt(cost.minor), currencyCode(cost.currency))).toFixed();
}
