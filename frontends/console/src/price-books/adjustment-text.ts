import { formatNumber } from "@markethall/ui";
import type { PriceAdjustmentKind } from "../gql/graphql.js";

/** Example: `signedPercent("15")` is `+15 %`. */
export function signedPercent(percent: string): string {
  const minus = percent.startsWith("-");
  const size = formatNumber(minus ? percent.slice(1) : percent);
  return size === "0" ? "0 %" : `${minus ? "−" : "+"}${size} %`;
}

export const adjustmentNames: Readonly<Record<PriceAdjustmentKind, string>> = {
  DEFAULT: "Default",
  PERCENT: "Percent",
  DELTA: "Plus amount",
  FIXED: "Fixed price",
};

export const adjustmentKinds: readonly PriceAdjustmentKind[] = [
  "DEFAULT",
  "PERCENT",
  "DELTA",
  "FIXED",
];

const NUMBER = /^-?\d+(\.\d+)?$/;

/** What is wrong with a value of an adjustment, before the graph checks it too; null when nothing is. */
export function valueProblem(kind: PriceAdjustmentKind, value: string): string | null {
  if (kind === "DEFAULT") return null;
  const text = value.trim();
  if (!NUMBER.test(text)) return "Enter a number.";
  if (kind === "FIXED" && text.startsWith("-")) return "A price is not negative.";
  if (kind === "PERCENT" && Number(text) < -100) return "At least −100.";
  return null;
}
