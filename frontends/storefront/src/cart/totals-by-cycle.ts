import { addDecimals, type MoneyValue } from "@markethall/ui";

interface Line {
  readonly plan: { readonly billingCycle: string };
  readonly amount: MoneyValue;
}

export interface CycleTotal {
  readonly cycle: string;
  readonly total: MoneyValue;
}

/**
 * What the lines come to per billing cycle, in the order in which cycles first appear. Exact sums
 * of the graph's own amounts, one for each currency: amounts of two currencies are never added.
 */
export function totalsByCycle(lines: readonly Line[]): readonly CycleTotal[] {
  const totals = new Map<string, CycleTotal>();
  for (const { plan, amount } of lines) {
    const key = `${plan.billingCycle} ${amount.currency}`;
    const sum = addDecimals(totals.get(key)?.total.amount ?? "0", amount.amount);
    totals.set(key, {
      cycle: plan.billingCycle,
      total: { amount: sum, currency: amount.currency },
    });
  }
  return [...totals.values()];
}
