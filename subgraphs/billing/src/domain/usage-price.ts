import { type Decimal, decimal } from "@markethall/money";

/**
 * What a customer pays for usage: the reseller's cost and the percent of the customer's price book on top, in full
 * precision; it is rounded only on the statement. Without a book the percent is 0 (our choice).
 */
export function usagePrice(cost: Decimal, adjustmentPercent: Decimal): Decimal {
  return cost.times(decimal(1).plus(adjustmentPercent.div(100)));
}
