import type { ComparedPlan, ComparedProduct } from "./comparison.query.js";

type PlanOf = readonly [
  id: string,
  term: string,
  cycle: "MONTHLY" | "ANNUAL",
  price: string | null,
];

/** A product for tests, with an edition and its plans. */
export function product(
  slug: string,
  plans: readonly PlanOf[],
  more: Partial<ComparedProduct> = {},
): ComparedProduct {
  return {
    __typename: "Product",
    id: slug,
    slug,
    name: slug.toUpperCase(),
    summary: "Mail and files",
    categories: ["Productivity"],
    features: [],
    vendor: { __typename: "Vendor", id: "v1", slug: "acme", name: "Acme", logoUrl: null },
    plans: plans.map(([id, term, billingCycle, price]): ComparedPlan => ({
      __typename: "Plan",
      id,
      name: id,
      kind: "LICENSE",
      term,
      billingCycle,
      trialDays: null,
      minSeats: 1,
      maxSeats: null,
      sku: { __typename: "Sku", id: `sku-${slug}`, name: slug.toUpperCase() },
      price: price === null ? null : { __typename: "Money", amount: price, currency: "USD" },
      listPrice: null,
      priceTrace: [],
    })),
    ...more,
  };
}
