import { PLATFORM_TENANT } from "@markethall/auth";
import type { NewEvent } from "@markethall/events";
import type { SolutionContent, VendorContent } from "../domain/catalogue-content.js";
import type { BillingCycle, PlanKind } from "../domain/plan.js";
import { chunks } from "./chunks.js";

/** Facts that all resellers share; other subgraphs keep what they need of them. */
const ofPlatform = { tenantId: PLATFORM_TENANT, audience: "internal" } as const;

export function vendorChanged({ id, slug, name, needsTenantId }: VendorContent): NewEvent {
  return {
    ...ofPlatform,
    type: "catalog.vendor.changed.v1",
    payload: { vendorId: id, slug, name, needsTenantId },
  };
}

/** A plan as other subgraphs know it. */
export interface ChangedPlan {
  readonly planId: string;
  readonly productId: string;
  readonly productName: string;
  readonly productSlug: string;
  readonly skuCode: string;
  readonly skuName: string;
  readonly planName: string;
  readonly vendorId: string;
  readonly kind: PlanKind;
  readonly policyKey: string;
  readonly term: string;
  readonly billingCycle: BillingCycle;
  readonly trialDays: number | null;
  readonly minSeats: number;
  readonly maxSeats: number | null;
}

export function plansChanged(plans: readonly ChangedPlan[]): NewEvent[] {
  return chunks(plans).map((chunk) => ({
    ...ofPlatform,
    type: "catalog.plan.changed.v1",
    payload: { plans: chunk },
  }));
}

export function solutionChanged({ id, slug, name, parameters, items }: SolutionContent): NewEvent {
  return {
    ...ofPlatform,
    type: "catalog.solution.changed.v1",
    payload: { solutionId: id, slug, name, parameters, items },
  };
}
