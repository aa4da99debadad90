import type { Tx } from "@markethall/runtime";
import type { RenewalPrices } from "../domain/renewal-options.js";
import type { SubscriptionFacts } from "../domain/subscription.js";
import type { CloudSubscriptionEntity } from "../entities/cloud-subscription.entity.js";
import { type PriceQuote, priceQuotes } from "./price-quotes.js";

/** The price of the same SKU's monthly term for this customer; null where it has none in its currency. */
export async function monthlyTermPrice(
  tx: Tx,
  row: Pick<CloudSubscriptionEntity, "planId" | "customerId" | "currency">,
  at: Date,
): Promise<PriceQuote | null> {
  const [plan]: { plan_id: string }[] = await tx.query(
    `select monthly.plan_id from plan_facts own
       join plan_facts monthly on monthly.product_id = own.product_id and monthly.sku_code = own.sku_code
      where own.plan_id = $1 and monthly.term = 'P1M' and monthly.kind = own.kind
      order by monthly.plan_id limit 1`,
    [row.planId],
  );
  if (!plan) return null;
  const quote = (await priceQuotes(tx, row.customerId, [plan.plan_id], at)).get(plan.plan_id);
  return quote && quote.currency === row.currency ? quote : null;
}

/** What a renewal is priced by: the prices of the day the term ends, and the seats there will be. */
export async function renewalPrices(
  tx: Tx,
  row: CloudSubscriptionEntity,
  { endsAt, seatCount, scheduledChanges }: SubscriptionFacts,
  now: Date,
): Promise<RenewalPrices & { readonly seatsThen: number | null }> {
  const at = endsAt !== null && endsAt > now ? endsAt : now;
  const planThen =
    scheduledChanges.find(({ kind }) => kind === "CHANGE_PLAN")?.planId ?? row.planId;
  const renewal = (await priceQuotes(tx, row.customerId, [planThen], at)).get(planThen);
  const monthly = await monthlyTermPrice(tx, row, at);
  return {
    renewal: renewal && renewal.currency === row.currency ? renewal.price : null,
    monthlyTerm: monthly?.price ?? null,
    seatsThen: scheduledChanges.find(({ kind }) => kind === "CHANGE_SEATS")?.seatCount ?? seatCount,
  };
}
