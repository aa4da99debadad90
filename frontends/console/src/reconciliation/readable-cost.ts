import { roundDecimal, type MoneyValue } from "@markethall/ui";

/**
 * A cost in full precision as people read it: to the cent, but never as nothing where there is something.
 *
 * Example: `readableCost("12.3456", "USD")` is 12.35, `readableCost("0.0004", "USD")` stays 0.0004.
 */
export function readableCost(
  amount: string | null | undefined,
  currency: string,
): MoneyValue | null {
  if (amount == null) return null;
  const rounded = roundDecimal(amount, 2);
  const isNothing = /^-?[0.]+$/.test(rounded) && /[1-9]/.test(amount);
  return { amount: isNothing ? amount : rounded, currency };
}
