import { msg } from "@lingui/core/macro";
import { i18n } from "@markethall/language";
import type { ChargeBase, ChargeMethod, CreateSupportPlanInput, TierMode } from "../gql/graphql.js";

export interface SupportPlanValues {
  name: string;
  method: ChargeMethod;
  base: ChargeBase;
  percent: string;
  amount: string;
  currency: string;
  minimum: string;
  maximum: string;
  tierMode: TierMode;
  /** Ascending; the last tier has no end. */
  tiers: { upTo: string; percent: string }[];
}

export const newSupportPlan: SupportPlanValues = {
  name: "",
  method: "FIXED_PERCENT",
  base: "CUSTOMER_COST",
  percent: "",
  amount: "",
  currency: "USD",
  minimum: "",
  maximum: "",
  tierMode: "ALL_TIERS",
  tiers: [
    { upTo: "10000", percent: "10" },
    { upTo: "", percent: "7" },
  ],
};

const DECIMAL = /^\d+(\.\d+)?$/;

export function isAmount(text: string): string | null {
  return DECIMAL.test(text.trim()) ? null : i18n._(msg`Enter a number, such as 10 or 7.5.`);
}

export function isOptionalAmount(text: string): string | null {
  return text.trim() === "" ? null : isAmount(text);
}

/** What goes to the graph: only what the method needs, and a currency only beside an amount. */
export function supportPlanInput(values: SupportPlanValues): CreateSupportPlanInput {
  const { name, method, base, percent, amount, currency, tierMode, tiers } = values;
  const [minimum, maximum] = [values.minimum.trim(), values.maximum.trim()];
  const hasAmount = method === "FIXED_AMOUNT" || minimum !== "" || maximum !== "";
  return {
    name: name.trim(),
    method,
    base,
    ...(method === "FIXED_PERCENT" ? { percent: percent.trim() } : {}),
    ...(method === "FIXED_AMOUNT" ? { amount: amount.trim() } : {}),
    ...(method === "TIERED" ? { tierMode, tiers: tiersOf(tiers) } : {}),
    ...(hasAmount ? { currency } : {}),
    ...(minimum === "" ? {} : { minimum }),
    ...(maximum === "" ? {} : { maximum }),
  };
}

function tiersOf(tiers: SupportPlanValues["tiers"]) {
  return tiers.map(({ upTo, percent }, index) =>
    index === tiers.length - 1
      ? { percent: percent.trim() }
      : { upTo: upTo.trim(), percent: percent.trim() },
  );
}
