import { Money } from "@markethall/graph";
import { currencyCode, type Rate, rate } from "@markethall/money";
import { priceText } from "../domain/price-text.js";

/** A unit price in full precision: finer than the currency's minor unit where the vendor's price is. */
export function toUnitPrice(unit: Rate): Money {
  return Object.assign(new Money(), { amount: priceText(unit), currency: unit.currency });
}

/** A decimal of a row with its currency. */
export function rateOf(amount: string, currency: string): Rate {
  return rate(amount, currencyCode(currency));
}
