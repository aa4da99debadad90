import { type Money, type Rate, roundRate } from "@markethall/money";
import type { EndOfTermAction } from "./end-of-term.js";
import { termInWords } from "./term.js";
import { annualBaseOf, extendedServicePrice } from "./price-level.js";
import type { SubscriptionFacts } from "./subscription.js";

/** What each choice for the end of the term would cost. */
export interface RenewalOption {
  readonly action: EndOfTermAction;
  readonly label: string;
  readonly unitPrice: Rate | null;
  /** Of the first charge. */
  readonly total: Money | null;
  readonly explanation: string;
}

/** Prices of the day on which the term ends; null where no book holds the plan. */
export interface RenewalPrices {
  readonly renewal: Rate | null;
  /** Price of the same product's monthly term; null where it has none. */
  readonly monthlyTerm: Rate | null;
}

/** The choices a subscription has, each with its price; none without a term. */
export function renewalOptions(
  facts: SubscriptionFacts,
  seatsThen: number | null,
  prices: RenewalPrices,
): RenewalOption[] {
  if (facts.endsAt === null || facts.status === "EXTENDED" || seatsThen === null) return [];
  const renewal = prices.renewal ?? facts.unitPrice;
  const options: RenewalOption[] = [
    {
      action: "RENEW",
      label: "Renew for another term",
      unitPrice: renewal,
      total: renewal && roundRate(renewal, seatsThen),
      explanation: `${seatsThen} seats for another ${termInWords(facts.term).replace(/^1 /, "")}, at the price of that day.`,
    },
  ];
  const extended = extendedPrice(facts, prices.monthlyTerm);
  if (extended) {
    options.push({
      action: "EXTENDED_SERVICE_TERM",
      label: "Go on month by month",
      unitPrice: extended,
      total: roundRate(extended, seatsThen),
      explanation: "Extended service: charged monthly, can be ended any time, no other change.",
    });
  }
  options.push({
    action: "CANCEL",
    label: "Let it end",
    unitPrice: null,
    total: null,
    explanation: "Access ends with the term and nothing more is charged.",
  });
  return options;
}

/** The monthly price of the extended service term; null where the policy has none. */
export function extendedPrice(facts: SubscriptionFacts, monthlyTerm: Rate | null): Rate | null {
  const { extendedService } = facts.policy;
  if (extendedService === null || facts.unitPrice === null) return null;
  if (monthlyTerm !== null) return extendedServicePrice(extendedService, { monthlyTerm });
  return extendedServicePrice(extendedService, {
    annualBase: annualBaseOf(facts.unitPrice, facts.policy, facts.term, facts.billingCycle),
  });
}
