import type { Tx } from "@markethall/runtime";
import { In } from "typeorm";
import { type LifecyclePolicy, lifecyclePolicy } from "../domain/lifecycle-policy.js";
import { LifecyclePolicyEntity } from "../entities/lifecycle-policy.entity.js";
import { PlanFactEntity } from "../entities/plan-fact.entity.js";
import { VendorFactEntity } from "../entities/vendor-fact.entity.js";

/** A plan that the catalog announced, or null. */
export function findPlan(tx: Tx, planId: string): Promise<PlanFactEntity | null> {
  return tx.findOneBy(PlanFactEntity, { planId });
}

export async function plansById(
  tx: Tx,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, PlanFactEntity>> {
  const plans = await tx.findBy(PlanFactEntity, { planId: In([...planIds]) });
  return new Map(plans.map((plan) => [plan.planId, plan]));
}

export async function vendorsById(
  tx: Tx,
  vendorIds: readonly string[],
): Promise<ReadonlyMap<string, VendorFactEntity>> {
  const vendors = await tx.findBy(VendorFactEntity, { vendorId: In([...vendorIds]) });
  return new Map(vendors.map((vendor) => [vendor.vendorId, vendor]));
}

/** All lifecycle policies by key; a handful of rows. */
export async function policiesByKey(tx: Tx): Promise<ReadonlyMap<string, LifecyclePolicy>> {
  const rows = await tx.find(LifecyclePolicyEntity);
  return new Map(rows.map(({ key, name, rules }) => [key, lifecyclePolicy(key, name, rules)]));
}

/**
 * The policy that a plan names.
 * @throws RangeError when there is none: a plan must not be sold under rules that nobody wrote.
 */
export function policyOf(
  policies: ReadonlyMap<string, LifecyclePolicy>,
  { policyKey }: { readonly policyKey: string },
): LifecyclePolicy {
  const policy = policies.get(policyKey);
  if (!policy) throw new RangeError(`no lifecycle policy named ${policyKey}`);
  return policy;
}
