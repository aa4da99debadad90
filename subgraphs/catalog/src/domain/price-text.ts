import { type Decimal, exponent, type Rate } from "@markethall/money";

/**
 * A unit price as a decimal string: at least the currency's own decimals, and as many more as the
 * price has, since unit prices are never rounded. "25.30", "26.565", "0.000111".
 */
export function priceText({ amount, currency }: Rate): string {
  return amount.toFixed(Math.max(exponent(currency), amount.decimalPlaces()));
}

/** A percentage with its sign as a person reads it: "+15 %", "−7.5 %", "±0 %". */
export function percentText(percent: Decimal): string {
  const size = percent.abs().toFixed();
  if (percent.isZero()) return "±0 %";
  return `${percent.isNegative() ? "−" : "+"}${size} %`;
}
