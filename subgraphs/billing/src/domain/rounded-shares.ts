import {
  type CurrencyCode,
  type Decimal,
  decimal,
  exponent,
  type Money,
  money,
  roundHalfAway,
} from "@markethall/money";

/**
 * Rounds many exact amounts so that they still add up: their sum is rounded once, half away from zero, and shared out.
 * Each amount is cut down to whole minor units; what is left of the rounded sum goes, one unit each, to the largest
 * amounts first that were cut (rules.md §1). So thousands of usage lines below a cent sum to what the vendor's file
 * sums to. Ties go to the earlier amount.
 *
 * Example: 0.006, 0.006 and 0.006 USD sum to 0.018, rounded 0.02: 0.01, 0.01, 0.00.
 */
export function roundedShares(exact: readonly Decimal[], currency: CurrencyCode): Money[] {
  const scale = decimal(10).pow(exponent(currency));
  const scaled = exact.map((amount) => amount.times(scale));
  const whole = scaled.map((amount) => BigInt(amount.floor().toFixed(0)));
  const total = roundHalfAway(
    exact.reduce((sum, amount) => sum.plus(amount), decimal(0)),
    currency,
  );
  let left = total.minor - whole.reduce((sum, minor) => sum + minor, 0n);

  const largestFirst = scaled
    .map((amount, index) => ({ amount, index }))
    .filter(({ amount }) => !amount.isInteger())
    .sort((a, b) => b.amount.comparedTo(a.amount) || a.index - b.index);
  for (const { index } of largestFirst) {
    if (left === 0n) break;
    whole[index] = whole[index]! + 1n;
    left -= 1n;
  }
  return whole.map((minor) => money(minor, currency));
}
