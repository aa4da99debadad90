import { randomUUID } from "node:crypto";
import type { BillingCycle } from "../../src/domain/plan.js";
import type { ProductContent } from "../../src/seed.js";

export const vendors = {
  microsoft: {
    id: randomUUID(),
    slug: "microsoft",
    name: "Microsoft",
    logoUrl: null,
    needsTenantId: true,
  },
  google: { id: randomUUID(), slug: "google", name: "Google", logoUrl: null, needsTenantId: false },
  sophos: { id: randomUUID(), slug: "sophos", name: "Sophos", logoUrl: null, needsTenantId: false },
};
export const masters = {
  microsoft: randomUUID(),
  microsoftEuro: randomUUID(),
  google: randomUUID(),
  sophos: randomUUID(),
};

export interface PlanFacts {
  readonly id: string;
  readonly code: string;
  readonly term: string;
  readonly billingCycle: BillingCycle;
  readonly list: string;
  readonly cost: string;
}

function plan(term: string, billingCycle: BillingCycle, list: string, cost: string): PlanFacts {
  return { id: randomUUID(), code: `${term}-${billingCycle}`, term, billingCycle, list, cost };
}

/** Monthly 22.00 at cost 17.60: the golden case of the price rules. */
export const plans = {
  premium: plan("P1M", "MONTHLY", "22.00", "17.60"),
  premiumAnnual: plan("P1Y", "ANNUAL", "220.00", "176.00"),
  e3: plan("P1Y", "MONTHLY", "36.00", "28.80"),
  workspace: plan("P1Y", "MONTHLY", "14.00", "11.20"),
  intercept: plan("P3Y", "ANNUAL", "90.00", "72.00"),
  storage: plan("NONE", "MONTHLY", "0.000111", "0.0000888"),
};

function product(
  vendorId: string,
  slug: string,
  name: string,
  categories: string[],
  summary: string,
  facts: readonly PlanFacts[],
): ProductContent {
  return {
    id: randomUUID(),
    vendorId,
    slug,
    name,
    summary,
    description: `${summary}\n\nMore about it.`,
    categories,
    features: ["Set up in minutes"],
    faq: [{ question: "Is it good?", answer: "Yes." }],
    supportUrl: null,
    skus: [
      {
        id: randomUUID(),
        code: `SKU-${slug}`,
        name,
        plans: facts.map(({ id, code, term, billingCycle }) => ({
          id,
          code,
          name: code,
          kind: term === "NONE" ? "CONSUMPTION" : "LICENSE",
          policyKey: term === "NONE" ? "consumption" : "microsoft-nce",
          term,
          billingCycle,
          unit: term === "NONE" ? "1 GiB/Hour" : null,
          trialDays: null,
          minSeats: 1,
          maxSeats: 300,
        })),
      },
    ],
  };
}

const { microsoft, google, sophos } = vendors;
export const products = {
  premium: product(
    microsoft.id,
    "business-premium",
    "Microsoft 365 Business Premium",
    ["Productivity", "Security"],
    "Office apps, e-mail and device management.",
    [plans.premium, plans.premiumAnnual],
  ),
  e3: product(
    microsoft.id,
    "microsoft-365-e3",
    "Microsoft 365 E3",
    ["Productivity"],
    "The suite for large organisations.",
    [plans.e3],
  ),
  storage: product(
    microsoft.id,
    "azure-disks",
    "Azure Disks",
    ["Storage"],
    "Disks for virtual machines.",
    [plans.storage],
  ),
  workspace: product(
    google.id,
    "google-workspace",
    "Google Workspace Business",
    ["Productivity"],
    "Mail, calendar and documents.",
    [plans.workspace],
  ),
  intercept: product(
    sophos.id,
    "intercept-x",
    "Intercept X",
    ["Security"],
    "Endpoint protection.",
    [plans.intercept],
  ),
};

export const solution = {
  id: randomUUID(),
  slug: "modern-workplace",
  name: "Modern workplace",
  summary: "Office and endpoint protection at once.",
  parameters: [
    {
      name: "seats",
      label: "Seats",
      kind: "INTEGER" as const,
      required: true,
      default: "5",
      min: 1,
      max: 300,
    },
  ],
  items: [
    { planId: plans.premium.id, quantity: 1, quantityParameter: "seats" },
    { planId: plans.intercept.id, quantity: 1, quantityParameter: null },
  ],
};
