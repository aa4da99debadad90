import {
  type CurrencyCode,
  type Decimal,
  type Money,
  roundHalfAway,
  sum,
  toDecimal,
} from "@markethall/money";

/** What is taxed alike: licences, consumption, support. */
export const taxCategories = ["LICENSE", "CONSUMPTION", "SUPPORT"] as const;
export type TaxCategory = (typeof taxCategories)[number];

/** A rate that a reseller charges in a country; category null holds for all that have none of their own. */
export interface TaxRate {
  readonly category: TaxCategory | null;
  readonly name: string;
  readonly percent: Decimal;
}

export interface TaxableAmount {
  readonly category: TaxCategory;
  readonly amount: Money;
}

export interface TaxLine {
  readonly category: TaxCategory;
  readonly name: string;
  readonly percent: Decimal;
  readonly base: Money;
  readonly amount: Money;
}

/** The category's own rate, else the one for all, else none. */
export function taxRateOf(category: TaxCategory, rates: readonly TaxRate[]): TaxRate | null {
  return (
    rates.find((r) => r.category === category) ?? rates.find((r) => r.category === null) ?? null
  );
}

/**
 * Tax per group of category and rate: `round(sum of the group's rounded lines × rate)` (rules.md §7), in the order of
 * {@link taxCategories}. A group at 0 % or without a rate makes no line. A group in the reseller's favour or in the
 * customer's is taxed the same way, so that a credit takes its tax back.
 */
export function taxLines(
  lines: readonly TaxableAmount[],
  rates: readonly TaxRate[],
  currency: CurrencyCode,
): TaxLine[] {
  return taxCategories.flatMap((category) => {
    const group = lines.filter((line) => line.category === category);
    const rate = taxRateOf(category, rates);
    if (group.length === 0 || rate === null || rate.percent.isZero()) return [];
    const base = sum(
      group.map(({ amount }) => amount),
      currency,
    );
    const amount = roundHalfAway(toDecimal(base).times(rate.percent).div(100), currency);
    return [{ category, name: rate.name, percent: rate.percent, base, amount }];
  });
}
