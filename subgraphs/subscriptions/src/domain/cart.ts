import { type Money, type Rate, roundRate, sum, zero } from "@markethall/money";

/** What the first charge of a plan comes to: one line, rounded once. Usage costs nothing when it is ordered. */
export function firstCharge(unitPrice: Rate, quantity: number, hasSeats: boolean): Money {
  return hasSeats ? roundRate(unitPrice, quantity) : zero(unitPrice.currency);
}

/** The sum of the lines; null for an empty cart, which has no currency. */
export function cartTotal(amounts: readonly Money[]): Money | null {
  const [first] = amounts;
  return first ? sum(amounts, first.currency) : null;
}

/** Lines that one order may have. */
export const MAX_CART_LINES = 50;
