import { Decimal as DecimalJs } from "decimal.js";
import { type CurrencyCode, exponent } from "./currency.js";
import { type Money, money } from "./money.js";

/** Exact decimals: 40 significant digits are more than a unit price, a rate and a quantity multiply to. */
export const Decimal = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP });
export type Decimal = DecimalJs;

/** @throws RangeError when the text is not a finite decimal number. */
export function decimal(text: string | number | bigint | Decimal): Decimal {
  let value: Decimal;
  try {
    value = new Decimal(typeof text === "bigint" ? text.toString() : text);
  } catch {
    throw new RangeError(`not a decimal number: ${String(text)}`);
  }
  if (!value.isFinite()) throw new RangeError(`not a decimal number: ${String(text)}`);
  return value;
}

/** A unit price or fee in full precision; it is never rounded, only what is made of it (rules.md §1). */
export interface Rate {
  readonly amount: Decimal;
  readonly currency: CurrencyCode;
}

export function rate(amount: string | Decimal, currency: CurrencyCode): Rate {
  return { amount: decimal(amount), currency };
}

/**
 * Rounds half away from zero to the currency's minor unit, so that a credit is the exact mirror of
 * its charge: 0.005 → 0.01 and −0.005 → −0.01 (rules.md §1).
 */
export function roundHalfAway(value: Decimal, currency: CurrencyCode): Money {
  // decimal.js's ROUND_HALF_UP is "half away from zero".
  const minor = value.times(new Decimal(10).pow(exponent(currency)));
  return money(BigInt(minor.toDecimalPlaces(0, DecimalJs.ROUND_HALF_UP).toFixed(0)), currency);
}

/** Price × quantity, rounded once. */
export function roundRate(unit: Rate, quantity: Decimal | number | string = 1): Money {
  return roundHalfAway(unit.amount.times(decimal(quantity)), unit.currency);
}

/** The amount as an exact decimal in major units. */
export function toDecimal({ minor, currency }: Money): Decimal {
  return new Decimal(minor.toString()).div(new Decimal(10).pow(exponent(currency)));
}
