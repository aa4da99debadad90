import { publish } from "@markethall/events";
import type { Database } from "@markethall/runtime";
import type { ChargeBase, ChargeMethod, TierMode } from "./domain/support-charge.js";
import type { StoredTier } from "./entities/support-plan.entity.js";

export interface SupportPlanSeed {
  readonly id: string;
  readonly name: string;
  readonly method: ChargeMethod;
  readonly base: ChargeBase;
  readonly tierMode: TierMode | null;
  readonly percent: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly minimum: string | null;
  readonly tiers: readonly StoredTier[];
}

export interface BillingSeed {
  readonly resellerId: string;
  readonly supportPlans: readonly SupportPlanSeed[];
  readonly taxRates: readonly {
    readonly country: string;
    readonly name: string;
    readonly percent: string;
  }[];
  readonly since: Date;
}

/** How a reseller charges for support and taxes its customers, before the first statement. */
export async function seedBilling(db: Database, seed: BillingSeed): Promise<void> {
  await db.write(
    { resellerId: seed.resellerId, customerId: null },
    async (tx) => {
      for (const plan of seed.supportPlans) {
        await tx.query(
          `insert into support_plan (id, reseller_id, name, method, base, tier_mode, percent, amount, currency, minimum,
                                     maximum, tiers, created_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, null, $11::jsonb, $12)`,
          [
            plan.id,
            seed.resellerId,
            plan.name,
            plan.method,
            plan.base,
            plan.tierMode,
            plan.percent,
            plan.amount,
            plan.currency,
            plan.minimum,
            JSON.stringify(plan.tiers),
            seed.since,
          ],
        );
        await publish(tx, {
          type: "billing.support-plan.changed.v1",
          audience: "console",
          payload: { supportPlanId: plan.id, name: plan.name },
        });
      }
      for (const { country, name, percent } of seed.taxRates) {
        await tx.query(
          "insert into tax_rate (id, reseller_id, country, name, percent) values (gen_random_uuid(), $1, $2, $3, $4)",
          [seed.resellerId, country, name, percent],
        );
      }
    },
    { now: seed.since },
  );
}
