import {
  add,
  compare,
  type CurrencyCode,
  isNegative,
  type Money,
  sum,
  zero,
} from "@markethall/money";

/**
 * How much of a customer's credit a statement uses: all that is owed or all there is, never more, and nothing of a
 * statement on which nothing is owed (rules.md §7). The rest is carried over.
 */
export function creditToUse(balance: Money, owed: Money): Money {
  if (isNegative(owed) || isNegative(balance)) return zero(owed.currency);
  return compare(balance, owed) < 0 ? balance : owed;
}

export interface StatementTotals {
  readonly net: Money;
  readonly tax: Money;
  readonly total: Money;
}

/**
 * Totals as one adds them up by hand: `net` is the sum of all lines but the tax lines (credit used is one of them,
 * negative), `total = net + tax` exactly; nothing is rounded again.
 */
export function statementTotals(
  lines: readonly { readonly type: string; readonly amount: Money }[],
  currency: CurrencyCode,
): StatementTotals {
  const of = (taxed: boolean) =>
    sum(
      lines.filter(({ type }) => (type === "TAX") === taxed).map(({ amount }) => amount),
      currency,
    );
  const net = of(false);
  const tax = of(true);
  return { net, tax, total: add(net, tax) };
}
