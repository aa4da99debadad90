import {
  compareDecimals,
  divideDecimal,
  type MoneyValue,
  multiplyDecimal,
  percentOf,
  subtractDecimals,
} from "@markethall/ui";

interface PricedPlan {
  readonly term: string;
  readonly billingCycle: string;
  readonly price?: MoneyValue | null;
}

/** What some units of a plan come to in a year, at today's price; null where it has none. */
export function yearlyPrice(plan: PricedPlan, units: number): MoneyValue | null {
  const { price, billingCycle, term } = plan;
  if (price == null) return null;
  const amount = multiplyDecimal(price.amount, units);
  const months = termMonths(term);
  if (billingCycle === "ANNUAL") return { ...price, amount };
  if (billingCycle === "MONTHLY") return { ...price, amount: multiplyDecimal(amount, 12) };
  if (months === 0) return null;
  return { ...price, amount: divideDecimal(multiplyDecimal(amount, 12), months) };
}

/**
 * Percent of a year that a plan saves against the dearest of its edition, rounded down, so that no
 * saving is promised that is not there; 0 where nothing compares.
 */
export function savingPercent(plan: PricedPlan, others: readonly PricedPlan[]): number {
  const own = yearlyPrice(plan, 1);
  if (own === null) return 0;
  const dearest = others
    .map((other) => yearlyPrice(other, 1))
    .filter((other) => other?.currency === own.currency)
    .reduce(
      (most, other) => (other && compareDecimals(other.amount, most) > 0 ? other.amount : most),
      own.amount,
    );
  return Math.floor(percentOf(subtractDecimals(dearest, own.amount), dearest));
}

/** Months of an ISO 8601 duration of whole years or months; 0 for none. */
function termMonths(term: string): number {
  const [, years = "0", months = "0"] = /^P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(term) ?? [];
  return Number(years) * 12 + Number(months);
}
