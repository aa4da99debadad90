import { compareDecimals } from "@markethall/ui";
import type { ComparedPlan, ComparedProduct } from "./comparison.query.js";

/** One value for each product, in their order, and whether they are not all the same. */
interface Row<T> {
  readonly values: readonly T[];
  readonly differs: boolean;
}

export interface FeatureRow extends Row<boolean> {
  readonly feature: string;
}

export interface OfferRow extends Row<readonly ComparedPlan[]> {
  readonly term: string;
  readonly billingCycle: string;
  /** Ids of the plans that cost least in this row; none where all cost the same, or nothing compares. */
  readonly least: ReadonlySet<string>;
}

export function rowOf<T>(
  products: readonly ComparedProduct[],
  read: (product: ComparedProduct) => T,
): Row<T> {
  const values = products.map(read);
  return { values, differs: new Set(values.map((value) => JSON.stringify(value))).size > 1 };
}

/** Every feature that one of them names, those of the first product first. */
export function featureRows(products: readonly ComparedProduct[]): FeatureRow[] {
  const features = [...new Set(products.flatMap((product) => product.features))];
  return features.map((feature) => ({
    feature,
    ...rowOf(products, (product) => product.features.includes(feature)),
  }));
}

/** The priced plans by term and cycle, the shortest term first; in a cell the cheapest edition first. */
export function offerRows(products: readonly ComparedProduct[]): OfferRow[] {
  const kinds = new Map<string, ComparedPlan>();
  for (const plan of products.flatMap(({ plans }) => plans.filter(isPriced))) {
    const key = `${plan.term} ${plan.billingCycle}`;
    if (!kinds.has(key)) kinds.set(key, plan);
  }
  return [...kinds.values()]
    .sort((a, b) => monthsOf(a) - monthsOf(b) || b.billingCycle.localeCompare(a.billingCycle))
    .map(({ term, billingCycle }) => {
      const values = products.map(({ plans }) =>
        plans
          .filter(
            (plan) => isPriced(plan) && plan.term === term && plan.billingCycle === billingCycle,
          )
          .sort(byPrice),
      );
      const first = values.map(([cheapest]) => cheapest);
      const differs = new Set(first.map(priceText)).size > 1;
      return { term, billingCycle, values, differs, least: differs ? leastOf(first) : new Set() };
    });
}

function isPriced({ kind, price }: ComparedPlan): boolean {
  return kind === "LICENSE" && price != null;
}

function monthsOf({ term }: ComparedPlan): number {
  const [, count = "0", unit] = /^P(\d+)([MY])$/.exec(term) ?? [];
  return Number(count) * (unit === "Y" ? 12 : 1);
}

function byPrice(a: ComparedPlan, b: ComparedPlan): number {
  return compareDecimals(a.price?.amount ?? "0", b.price?.amount ?? "0");
}

function priceText(plan: ComparedPlan | undefined): string {
  return plan?.price ? `${plan.price.currency} ${plan.price.amount}` : "";
}

/** Where all of one currency: those whose price is the least. */
function leastOf(plans: readonly (ComparedPlan | undefined)[]): ReadonlySet<string> {
  const offered = plans.filter((plan) => plan !== undefined);
  const [one] = offered;
  if (offered.length < 2 || !one) return new Set();
  if (offered.some(({ price }) => price?.currency !== one.price?.currency)) return new Set();
  const least = [...offered].sort(byPrice)[0]!;
  const cheapest = offered.filter((plan) => byPrice(plan, least) === 0);
  return new Set(cheapest.length === offered.length ? [] : cheapest.map(({ id }) => id));
}
