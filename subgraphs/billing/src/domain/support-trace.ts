import type { CurrencyCode, Decimal } from "@markethall/money";
import { formatMoney } from "@markethall/money";
import type { Charge, ChargeBase, ChargeRule } from "./support-charge.js";

/**
 * How a support charge came about, for the customer. A charge on the seller cost names neither base nor result before
 * the bounds, since either would tell the cost (A05).
 */
export function supportTrace(
  base: Decimal,
  on: ChargeBase,
  rule: ChargeRule,
  { before, amount }: Charge,
  currency: CurrencyCode,
): string[] {
  const shown = `${formatMoney(amount)} ${currency}`;
  if (rule.method === "FIXED_AMOUNT") return [`A fixed amount: ${shown}`];
  if (on === "SELLER_COST") return [`As agreed in the support plan: ${shown}`];
  const how =
    rule.method === "FIXED_PERCENT"
      ? `${rule.percent?.toString()} %`
      : rule.tierMode === "ALL_TIERS"
        ? "each part at the percent of its tier"
        : "at the percent of the tier reached";
  const steps = [
    `On charges of ${base.toFixed(2)} ${currency}, ${how}: ${before.toDecimalPlaces(6).toString()} ${currency}`,
  ];
  if (rule.minimum && before.lt(rule.minimum)) steps.push(`The minimum holds: ${shown}`);
  if (rule.maximum && before.gt(rule.maximum)) steps.push(`The maximum holds: ${shown}`);
  return [...steps, `Rounded half away from zero: ${shown}`];
}
