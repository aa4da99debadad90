import { exponent, type Rate } from "@markethall/money";

/**
 * A unit price as a decimal string: at least the currency's own decimals and as many more as it has,
 * since unit prices are never rounded: "25.30", "47.0925".
 */
export function priceText({ amount, currency }: Rate): string {
  return amount.toFixed(Math.max(exponent(currency), amount.decimalPlaces()));
}
