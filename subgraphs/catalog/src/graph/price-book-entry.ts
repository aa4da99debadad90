import { marginOf } from "../domain/price-margin.js";
import type { BookEntry } from "../services/price-book-entries.js";
import { rateOf, toUnitPrice } from "./money.js";
import { type PriceBookEntry } from "./price-book.types.js";

/** An entry with its money and margin figures, in full precision. */
export function toPriceBookEntry(entry: BookEntry): PriceBookEntry {
  const price = rateOf(entry.price, entry.currency);
  const cost = rateOf(entry.cost, entry.currency);
  const { margin, marginPercent, markupPercent, belowCost } = marginOf(price, cost);
  return {
    planId: entry.planId,
    adjustment: entry.kind,
    value: entry.value,
    listPrice: toUnitPrice(rateOf(entry.list, entry.currency)),
    cost: toUnitPrice(cost),
    price: toUnitPrice(price),
    margin: toUnitPrice(margin),
    marginPercent,
    markupPercent,
    belowCost,
    included: entry.included,
  };
}
