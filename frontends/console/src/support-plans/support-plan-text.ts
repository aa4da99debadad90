import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { i18n } from "@markethall/language";
import { formatMoney, formatNumber } from "@markethall/ui";
import type { ChargeBase, ChargeMethod, SupportPlansQuery } from "../gql/graphql.js";

type Plan = SupportPlansQuery["supportPlans"][number];

export const methodNames: Readonly<Record<ChargeMethod, MessageDescriptor>> = {
  FIXED_PERCENT: msg`Percent`,
  FIXED_AMOUNT: msg`Amount a month`,
  TIERED: msg`Percent by tiers`,
};

export const baseNames: Readonly<Record<ChargeBase, MessageDescriptor>> = {
  CUSTOMER_COST: msg`What the customer pays`,
  SELLER_COST: msg`What you pay`,
};

/** Example: `10 % to 10,000, then 7 %`. */
export function chargeText({ method, percent, amount, tiers }: Plan): string {
  if (method === "FIXED_PERCENT") return `${formatNumber(percent ?? "0")} %`;
  if (method === "FIXED_AMOUNT") return amount ? formatMoney(amount) : "—";
  return tiers
    .map((tier, index) => {
      const rate = `${formatNumber(tier.percent)} %`;
      if (tier.upTo != null) {
        const end = formatNumber(tier.upTo);
        return i18n._(msg`${rate} to ${end}`);
      }
      return index === 0 ? rate : i18n._(msg`then ${rate}`);
    })
    .join(", ");
}

/** Minimum and maximum of a statement's charge. */
export function boundsText({ minimum, maximum }: Plan): string {
  const least = minimum && formatMoney(minimum);
  const most = maximum && formatMoney(maximum);
  if (least && most) return i18n._(msg`at least ${least}, at most ${most}`);
  if (least) return i18n._(msg`at least ${least}`);
  return most ? i18n._(msg`at most ${most}`) : "—";
}
