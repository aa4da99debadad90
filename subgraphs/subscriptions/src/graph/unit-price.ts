import { Money } from "@markethall/graph";
import type { CurrencyCode, Rate } from "@markethall/money";
import { priceText } from "../domain/price-text.js";

/** A unit price in full precision: it is multiplied before anything is rounded. */
export function toUnitPrice(unit: Rate): Money {
  return unitMoney(priceText(unit), unit.currency);
}

export function unitMoney(amount: string, currency: CurrencyCode): Money {
  return Object.assign(new Money(), { amount, currency });
}
