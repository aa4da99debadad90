import { decimal, type Rate } from "@markethall/money";
import type { ExtendedService, LifecyclePolicy } from "./lifecycle-policy.js";
import { type BillingCycle, cycleMonths, termMonths } from "./term.js";

/** How far the price of a term and cycle lies above "annual term, paid annually" (rules.md §4). */
function levelOf(policy: LifecyclePolicy, term: string, cycle: BillingCycle): string {
  if (termMonths(term) < 12) return policy.monthlyTermFactor;
  return cycle === "MONTHLY" ? policy.annualPaidMonthlyFactor : "1";
}

/**
 * The monthly price of a term and cycle, from the monthly price of the annual term paid annually.
 * Full precision; nothing is rounded.
 *
 * Example: 22.00 → 23.10 for a year paid monthly → 26.40 for a monthly term.
 */
export function priceAtLevel(
  annualBase: Rate,
  policy: LifecyclePolicy,
  term: string,
  cycle: BillingCycle,
): Rate {
  return scaled(annualBase, levelOf(policy, term, cycle));
}

/**
 * The monthly price of the extended service term, from the monthly-term price where the product
 * has a monthly term, else from the annual price.
 *
 * Example: monthly term 26.40 → 27.192; no monthly term and 22.00 → 27.06.
 */
export function extendedServicePrice(
  extended: ExtendedService,
  prices: { readonly monthlyTerm: Rate } | { readonly annualBase: Rate },
): Rate {
  return "monthlyTerm" in prices
    ? scaled(prices.monthlyTerm, extended.monthlyTermFactor)
    : scaled(prices.annualBase, extended.otherwiseFactor);
}

/**
 * The other way: the monthly "annual term, paid annually" price behind a price per charge cycle.
 * A book's own adjustment stays in it.
 */
export function annualBaseOf(
  perCycle: Rate,
  policy: LifecyclePolicy,
  term: string,
  cycle: BillingCycle,
): Rate {
  const monthly = perCycle.amount.div(cycleMonths(cycle, term));
  return { amount: monthly.div(levelOf(policy, term, cycle)), currency: perCycle.currency };
}

function scaled(price: Rate, factor: string): Rate {
  return { amount: price.amount.times(decimal(factor)), currency: price.currency };
}
