import type { Consumer, DomainEvent } from "@markethall/events";
import type { Tx } from "@markethall/runtime";
import type { PlanChanged, SolutionChanged, VendorChanged } from "./payloads.js";
import { placeOf } from "./place.js";

/** Keeps what the catalog says of vendors, plans and solutions. Older news never overwrites newer (A23). */
export const catalogueConsumer: Consumer = {
  name: "subscriptions.catalogue",
  types: ["catalog.vendor.changed.v1", "catalog.plan.changed.v1", "catalog.solution.changed.v1"],
  async handle(tx, event) {
    switch (event.type) {
      case "catalog.vendor.changed.v1":
        return vendorChanged(tx, event as DomainEvent<VendorChanged>);
      case "catalog.plan.changed.v1":
        return plansChanged(tx, event as DomainEvent<PlanChanged>);
      default:
        return solutionChanged(tx, event as DomainEvent<SolutionChanged>);
    }
  },
};

async function vendorChanged(tx: Tx, event: DomainEvent<VendorChanged>): Promise<void> {
  const { payload } = event;
  await tx.query(
    `insert into vendor_facts as known (vendor_id, slug, name, needs_tenant_id, as_of) values ($1, $2, $3, $4, $5)
     on conflict (vendor_id) do update
       set slug = excluded.slug, name = excluded.name, needs_tenant_id = excluded.needs_tenant_id, as_of = excluded.as_of
     where known.as_of <= excluded.as_of`,
    [payload.vendorId, payload.slug, payload.name, payload.needsTenantId, placeOf(event)],
  );
}

async function plansChanged(tx: Tx, event: DomainEvent<PlanChanged>): Promise<void> {
  const { plans } = event.payload;
  await tx.query(
    `insert into plan_facts as known
       (plan_id, product_id, product_name, product_slug, sku_code, sku_name, plan_name, vendor_id, kind, policy_key,
        term, billing_cycle, trial_days, min_seats, max_seats, as_of)
     select *, $16::bigint
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::uuid[],
                   $9::text[], $10::text[], $11::text[], $12::text[], $13::integer[], $14::integer[], $15::integer[])
     on conflict (plan_id) do update
       set product_id = excluded.product_id, product_name = excluded.product_name,
           product_slug = excluded.product_slug, sku_code = excluded.sku_code, sku_name = excluded.sku_name,
           plan_name = excluded.plan_name, vendor_id = excluded.vendor_id, kind = excluded.kind,
           policy_key = excluded.policy_key, term = excluded.term, billing_cycle = excluded.billing_cycle,
           trial_days = excluded.trial_days, min_seats = excluded.min_seats, max_seats = excluded.max_seats,
           as_of = excluded.as_of
     where known.as_of <= excluded.as_of`,
    [
      plans.map((plan) => plan.planId),
      plans.map((plan) => plan.productId),
      plans.map((plan) => plan.productName),
      plans.map((plan) => plan.productSlug),
      plans.map((plan) => plan.skuCode),
      plans.map((plan) => plan.skuName),
      plans.map((plan) => plan.planName),
      plans.map((plan) => plan.vendorId),
      plans.map((plan) => plan.kind),
      plans.map((plan) => plan.policyKey),
      plans.map((plan) => plan.term),
      plans.map((plan) => plan.billingCycle),
      plans.map((plan) => plan.trialDays),
      plans.map((plan) => plan.minSeats),
      plans.map((plan) => plan.maxSeats),
      placeOf(event),
    ],
  );
}

async function solutionChanged(tx: Tx, event: DomainEvent<SolutionChanged>): Promise<void> {
  const { payload } = event;
  await tx.query(
    `insert into solution_facts as known (solution_id, name, parameters, items, as_of) values ($1, $2, $3, $4, $5)
     on conflict (solution_id) do update
       set name = excluded.name, parameters = excluded.parameters, items = excluded.items, as_of = excluded.as_of
     where known.as_of <= excluded.as_of`,
    [
      payload.solutionId,
      payload.name,
      JSON.stringify(payload.parameters),
      JSON.stringify(payload.items),
      placeOf(event),
    ],
  );
}
