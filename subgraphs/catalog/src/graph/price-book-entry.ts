import { marginOf } from "../domain/price-margin.js";
import type { BookEntry, PlacedEntry } from "../services/price-book-entries.js";
import { rateOf, toUnitPrice } from "./money.js";
import { type PriceBookEntry } from "./price-book.types.js";

/** An entry with its money and margin figures, in full precision. */
export function toPriceBookEntry(entry: BookEntry | PlacedEntry): PriceBookEntry {
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
    changedAt: "changedAt" in entry ? entry.changedAt : null,
    staged:
      "staged" in entry && entry.staged
        ? toPriceBookEntry({ ...bare(entry), ...entry.staged })
        : null,
  };
}

/** The plan with list price and cost, without what is staged. */
function bare({ planId, currency, list, cost }: BookEntry) {
  return { planId, currency, list, cost };
}
