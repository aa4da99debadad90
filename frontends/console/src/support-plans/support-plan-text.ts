import { formatMoney, formatNumber } from "@markethall/ui";
import type { ChargeBase, ChargeMethod, SupportPlansQuery } from "../gql/graphql.js";

type Plan = SupportPlansQuery["supportPlans"][number];

export const methodNames: Readonly<Record<ChargeMethod, string>> = {
  FIXED_PERCENT: "Percent",
  FIXED_AMOUNT: "Amount a month",
  TIERED: "Percent by tiers",
};

export const baseNames: Readonly<Record<ChargeBase, string>> = {
  CUSTOMER_COST: "What the customer pays",
  SELLER_COST: "What you pay",
};

/** Example: `10 % to 10,000, then 7 %`. */
export function chargeText({ method, percent, amount, tiers }: Plan): string {
  if (method === "FIXED_PERCENT") return `${formatNumber(percent ?? "0")} %`;
  if (method === "FIXED_AMOUNT") return amount ? formatMoney(amount) : "—";
  return tiers
    .map((tier, index) => {
      const rate = `${formatNumber(tier.percent)} %`;
      if (tier.upTo != null) return `${rate} to ${formatNumber(tier.upTo)}`;
      return index === 0 ? rate : `then ${rate}`;
    })
    .join(", ");
}

/** Minimum and maximum of a statement's charge. */
export function boundsText({ minimum, maximum }: Plan): string {
  const bounds = [
    minimum ? `at least ${formatMoney(minimum)}` : null,
    maximum ? `at most ${formatMoney(maximum)}` : null,
  ].filter((bound) => bound !== null);
  return bounds.length > 0 ? bounds.join(", ") : "—";
}
