import { catalogueId } from "../catalogue-id.js";
import type { PlanContent, ProductContent, SkuContent } from "../catalogue-content.js";
import { noTerm } from "../plan.js";
import { type PriceEntry, slugOf } from "./price-entry.js";

/** Names the lifecycle policy of everything that is billed by usage. */
const policyKey = "consumption";

export interface ImportedPrice {
  readonly planId: string;
  readonly currency: string;
  readonly list: string;
}

export interface ImportedProducts {
  readonly products: readonly ProductContent[];
  readonly prices: readonly ImportedPrice[];
}

/** Gathers entries into products with SKUs and plans. Ids follow from the names, so that the same file meets itself. */
export function importedProducts(
  vendor: { readonly id: string; readonly slug: string },
  entries: readonly PriceEntry[],
): ImportedProducts {
  const bySlug = groupBy(entries, ({ product }) => productSlug(vendor, product.name));
  const products = [...bySlug].map(([slug, ofProduct]) => importedProduct(vendor, slug, ofProduct));
  const prices = entries.map(({ product, skuCode, planCode, currency, list }) => ({
    planId: catalogueId("plan", vendor.slug, productSlug(vendor, product.name), skuCode, planCode),
    currency,
    list,
  }));
  return { products, prices };
}

/** Slugs are unique in the whole catalogue: the vendor's stands before its product's. */
function productSlug(vendor: { readonly slug: string }, name: string): string {
  return `${vendor.slug}-${slugOf(name)}`;
}

function importedProduct(
  vendor: { readonly id: string; readonly slug: string },
  slug: string,
  entries: readonly PriceEntry[],
): ProductContent {
  const { name, category, summary } = entries[0]!.product;
  return {
    id: catalogueId("product", vendor.slug, slug),
    vendorId: vendor.id,
    slug,
    name,
    summary,
    description: summary,
    categories: [category],
    features: [],
    faq: [],
    supportUrl: null,
    skus: [...groupBy(entries, ({ skuCode }) => skuCode)].map(([code, ofSku]): SkuContent => ({
      id: catalogueId("sku", vendor.slug, slug, code),
      code,
      name: ofSku[0]!.skuName,
      plans: ofSku.map((entry): PlanContent => ({
        id: catalogueId("plan", vendor.slug, slug, code, entry.planCode),
        code: entry.planCode,
        name: entry.planName,
        kind: "CONSUMPTION",
        policyKey,
        term: noTerm,
        billingCycle: "MONTHLY",
        unit: entry.unit,
        trialDays: null,
        minSeats: 1,
        maxSeats: null,
      })),
    })),
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
