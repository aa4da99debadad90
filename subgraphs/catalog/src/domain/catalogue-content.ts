import type { BillingCycle, PlanKind } from "./plan.js";
import type { FaqEntry } from "./product.js";
import { searchWords } from "./search-words.js";
import type { SolutionItem, SolutionParameter } from "./solution.js";

/** A vendor as it is loaded into the catalogue. */
export interface VendorContent {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly logoUrl: string | null;
  readonly needsTenantId: boolean;
}

export interface PlanContent {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: PlanKind;
  readonly policyKey: string;
  readonly term: string;
  readonly billingCycle: BillingCycle;
  readonly unit: string | null;
  readonly trialDays: number | null;
  readonly minSeats: number;
  readonly maxSeats: number | null;
}

export interface SkuContent {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly plans: readonly PlanContent[];
}

/** A product with all that is sold of it. */
export interface ProductContent {
  readonly id: string;
  readonly vendorId: string;
  readonly slug: string;
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly categories: readonly string[];
  readonly features: readonly string[];
  readonly faq: readonly FaqEntry[];
  readonly supportUrl: string | null;
  readonly skus: readonly SkuContent[];
}

export interface SolutionContent {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly summary: string;
  readonly parameters: readonly SolutionParameter[];
  readonly items: readonly SolutionItem[];
}

/** A price of a plan in a master book, from an instant on. Decimal strings of full precision. */
export interface MasterPriceContent {
  readonly planId: string;
  readonly validFrom: Date;
  readonly list: string;
  readonly cost: string;
}

/** What a product is found by, most telling first. */
export interface SearchTexts {
  readonly name: string;
  readonly vendor: string;
  readonly rest: string;
}

/** The words of a product in the form that queries are brought to, each once. */
export function searchTexts(product: ProductContent, vendorName: string): SearchTexts {
  const skus = product.skus.flatMap(({ code, name }) => [code, name]);
  return {
    name: words(product.name),
    vendor: words(vendorName),
    rest: words([...product.categories, product.summary, ...product.features, ...skus].join(" ")),
  };
}

function words(text: string): string {
  return [...new Set(searchWords(text, Number.POSITIVE_INFINITY))].join(" ");
}

/** The different terms of a product's plans, for the facet. */
export function termsOf(product: ProductContent): string[] {
  return [...new Set(product.skus.flatMap(({ plans }) => plans.map(({ term }) => term)))].sort();
}
