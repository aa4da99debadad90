import type { Money } from "./money.js";
import { subtract } from "./money.js";
import { toDecimal } from "./rate.js";

/** `price − cost`: what the reseller keeps (rules.md §1). */
export function margin(price: Money, cost: Money): Money {
  return subtract(price, cost);
}

/** `(price − cost) / price` in percent with two decimals; null at price 0, where it is undefined. */
export function marginPercent(price: Money, cost: Money): string | null {
  return percent(subtract(price, cost), price);
}

/** `(price − cost) / cost` in percent with two decimals; null at cost 0, where it is undefined. */
export function markupPercent(price: Money, cost: Money): string | null {
  return percent(subtract(price, cost), cost);
}

function percent(part: Money, whole: Money): string | null {
  if (whole.minor === 0n) return null;
  return toDecimal(part).times(100).div(toDecimal(whole)).toFixed(2);
}
