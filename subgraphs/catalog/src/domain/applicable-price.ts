import type { Rate } from "@markethall/money";

/** Where a price can come from, most specific first (rules.md §2). */
export const priceSources = [
  "SUBSCRIPTION_ADJUSTMENT",
  "CLOUD_ACCOUNT_BOOK",
  "CUSTOMER_VENDOR_BOOK",
  "DEFAULT_BOOK",
] as const;
export type PriceSource = (typeof priceSources)[number];

/**
 * What each source says of the plan. A source that is not set up is `undefined` and asked no more; a
 * book that is set up and does not hold the plan says `null`, and is the answer all the same: the
 * plan is then `NOT_IN_PRICE_BOOK`, whatever a less specific book would say.
 */
export type PriceOffers = { readonly [source in PriceSource]?: Rate | null };

export interface ApplicablePrice {
  readonly source: PriceSource;
  readonly price: Rate;
}

/** The price that applies; null when no applicable book holds the plan, which then cannot be ordered. */
export function applicablePrice(offers: PriceOffers): ApplicablePrice | null {
  for (const source of priceSources) {
    const price = offers[source];
    if (price === undefined) continue;
    return price && { source, price };
  }
  return null;
}
