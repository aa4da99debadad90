import { type Decimal, type Rate, rate } from "@markethall/money";
import { adjustedPrice, byBook, type PriceAdjustment } from "./price-adjustment.js";
import { percentText, priceText } from "./price-text.js";

/** One step from the list price to the price; `amount` is the price after the step. */
export interface PriceStep {
  readonly label: string;
  readonly amount: Rate;
  readonly explanation: string;
}

export interface TracedBook {
  readonly name: string;
  readonly revision: number;
  readonly percent: Decimal;
}

/** The one step of a visitor, who sees list prices. */
export function listPriceTrace(list: Rate): PriceStep[] {
  return [
    { label: "List price", amount: list, explanation: "What the vendor recommends for one unit." },
  ];
}

/**
 * List price → rule of the book → adjustment of the plan, each with the price after it, so that the
 * last amount is the price. Empty when the book does not hold the plan. It tells no seller cost.
 */
export function priceTrace(list: Rate, book: TracedBook, adjustment: PriceAdjustment): PriceStep[] {
  const price = adjustedPrice(list, book.percent, adjustment);
  if (!price) return [];
  const byRule = adjustedPrice(list, book.percent, byBook)!;
  const steps = listPriceTrace(list);
  steps.push({
    label: "Price book",
    amount: byRule,
    explanation: `${book.name}, revision ${book.revision}: ${percentText(book.percent)} on every list price.`,
  });
  const own = ownRule(adjustment, list);
  if (own) steps.push({ label: "Adjustment", amount: price, explanation: own });
  return steps;
}

function ownRule({ kind, value }: PriceAdjustment, list: Rate): string | null {
  if (kind === "DEFAULT" || value === null) return null;
  switch (kind) {
    case "PERCENT":
      return `${percentText(value)} on this plan's list price, in place of the book's rule.`;
    case "DELTA": {
      const amount = priceText(rate(value.abs(), list.currency));
      const sign = value.isNegative() ? "−" : "+";
      return `List price ${sign}${amount} ${list.currency}, in place of the book's rule.`;
    }
    case "FIXED":
      return "A fixed price that does not follow the list price, in place of the book's rule.";
  }
}
