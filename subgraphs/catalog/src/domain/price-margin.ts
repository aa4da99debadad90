import { type Decimal, type Rate, rate } from "@markethall/money";

/** What the reseller keeps of one unit. For the console only: it tells the seller cost. */
export interface PriceMargin {
  readonly margin: Rate;
  /** `(price − cost) / price` in percent, two decimals half away from zero; null at price 0. */
  readonly marginPercent: string | null;
  /** `(price − cost) / cost` in percent; null at cost 0. */
  readonly markupPercent: string | null;
  /** Allowed, with a warning that the person has to see (rules.md §2). */
  readonly belowCost: boolean;
}

/** Margin and markup of a unit price, in full precision (rules.md §1). */
export function marginOf(price: Rate, cost: Rate): PriceMargin {
  if (price.currency !== cost.currency) {
    throw new RangeError(`currencies must not be mixed: ${price.currency}, ${cost.currency}`);
  }
  const kept = price.amount.minus(cost.amount);
  return {
    margin: rate(kept, price.currency),
    marginPercent: percentOf(kept, price.amount),
    markupPercent: percentOf(kept, cost.amount),
    belowCost: kept.isNegative() && !kept.isZero(),
  };
}

function percentOf(part: Decimal, whole: Decimal): string | null {
  return whole.isZero() ? null : part.times(100).div(whole).toFixed(2);
}
