import type { VendorSlug } from "./vendors.js";

/** Which rules of seats and terms a product's plans follow (rules.md §4): by the year and by the month. */
export type PolicyFamily = "microsoft" | "google" | "licence" | "consumption";

const policies: Record<PolicyFamily, { readonly yearly: string; readonly monthly: string }> = {
  microsoft: { yearly: "microsoft-nce", monthly: "microsoft-nce" },
  google: { yearly: "google-annual", monthly: "google-flexible" },
  licence: { yearly: "licence-annual", monthly: "licence-flexible" },
  consumption: { yearly: "consumption", monthly: "consumption" },
};

/** The lifecycle policy of a plan; the keys are those of the subscriptions subgraph. */
export function policyKey(family: PolicyFamily, term: string): string {
  return term === "P1M" ? policies[family].monthly : policies[family].yearly;
}

export interface ListPrice {
  /** ISO day from which the vendor recommends this price; null: from the beginning. */
  readonly from: string | null;
  /** USD per seat and month on an annual term: what vendors print on their pages. */
  readonly perMonth: string;
}

export interface ProductFacts {
  readonly slug: string;
  readonly vendor: VendorSlug;
  readonly name: string;
  readonly skuCode: string;
  readonly summary: string;
  readonly description: string;
  readonly categories: readonly string[];
  readonly features: readonly string[];
  readonly kind: "LICENSE" | "CONSUMPTION";
  readonly policy: PolicyFamily;
  /** Empty for consumption, which is billed from usage. */
  readonly listPrices: readonly ListPrice[];
  readonly featured?: boolean;
  readonly faq?: readonly { readonly question: string; readonly answer: string }[];
}
