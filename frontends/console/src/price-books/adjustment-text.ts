import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
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

export const leftOutName = msg`Not included`;

export const adjustmentKinds: readonly PriceAdjustmentKind[] = [
  "DEFAULT",
  "PERCENT",
  "DELTA",
  "FIXED",
];
