import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { i18n } from "@markethall/language";
import { formatNumber } from "@markethall/ui";
import type { PriceAdjustmentKind } from "../gql/graphql.js";

/** Example: `signedPercent("15")` is `+15 %`. */
export function signedPercent(percent: string): string {
  const minus = percent.startsWith("-");
  const size = formatNumber(minus ? percent.slice(1) : percent);
  return size === "0" ? "0 %" : `${minus ? "−" : "+"}${size} %`;
}

export const adjustmentNames: Readonly<Record<PriceAdjustmentKind, MessageDescriptor>> = {
  DEFAULT: msg`Default`,
  PERCENT: msg`Percent`,
  DELTA: msg`Plus amount`,
  FIXED: msg`Fixed price`,
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
  if (!NUMBER.test(text)) return i18n._(msg`Enter a number.`);
  if (kind === "FIXED" && text.startsWith("-")) return i18n._(msg`A price is not negative.`);
  if (kind === "PERCENT" && Number(text) < -100) return i18n._(msg`At least −100.`);
  return null;
}
