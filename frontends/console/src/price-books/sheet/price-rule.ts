import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import type { PriceAdjustmentKind } from "../../gql/graphql.js";
import {
  compare,
  exact,
  type Exact,
  minus,
  percentOfWhole,
  plus,
  textOf,
  withPercent,
  ZERO,
} from "./exact.js";

/** How a book prices one plan; `value` is percent or amount by kind, null for DEFAULT. */
export interface Rule {
  readonly kind: PriceAdjustmentKind;
  /** A decimal as the graph takes it. */
  readonly value: string | null;
  readonly included: boolean;
}

export const byBook: Rule = { kind: "DEFAULT", value: null, included: true };
export const leftOut: Rule = { kind: "DEFAULT", value: null, included: false };

/**
 * The price by a rule; of a plan left out of the book, what it would be. The same rule as the catalog's (rules.md §2), so
 * that a cell shows what it does while it is typed; what is committed is what the graph computes.
 */
export function priceBy(list: Exact, percent: Exact, { kind, value }: Rule): Exact {
  const own = value === null ? ZERO : exact(value);
  switch (kind) {
    case "DEFAULT":
      return withPercent(list, percent);
    case "PERCENT":
      return withPercent(list, own);
    case "DELTA": {
      const moved = plus(list, own);
      return moved.units < 0n ? ZERO : moved;
    }
    case "FIXED":
      return own;
  }
}

export interface Margin {
  readonly amount: Exact;
  /** Of the price, two decimals; null at price 0. */
  readonly percent: Exact | null;
  readonly belowCost: boolean;
}

export function marginOf(price: Exact, cost: Exact): Margin {
  const amount = minus(price, cost);
  return { amount, percent: percentOfWhole(amount, price, 2), belowCost: amount.units < 0n };
}

export function sameRule(one: Rule, other: Rule): boolean {
  const sameValue =
    one.value === null || other.value === null
      ? one.value === other.value
      : compare(exact(one.value), exact(other.value)) === 0;
  return one.kind === other.kind && one.included === other.included && sameValue;
}

const MOST_PERCENT: Exact = { units: 10_000n, scale: 0 };
const LEAST_PERCENT: Exact = { units: -100n, scale: 0 };
const MOST_AMOUNT: Exact = { units: 1_000_000_000n, scale: 0 };
const PERCENT_PLACES = 4;
const AMOUNT_PLACES = 8;

const places = (value: string) => value.split(".")[1]?.length ?? 0;

/** Why a percent cannot hold; null where it can. */
export function percentProblem(value: string): MessageDescriptor | null {
  const percent = exact(value);
  if (compare(percent, LEAST_PERCENT) < 0) return msg`At least −100 %.`;
  if (compare(percent, MOST_PERCENT) > 0) return msg`At most 10 000 %.`;
  return places(value) > PERCENT_PLACES ? msg`A percent has four decimals at most.` : null;
}

/** Why a rule cannot stand for a plan of this list price, as the catalog would refuse it; null where it can. */
export function ruleProblem(list: Exact, { kind, value }: Rule): MessageDescriptor | null {
  if (kind === "DEFAULT" || value === null) return null;
  if (kind === "PERCENT") return percentProblem(value);
  const amount = exact(value);
  if (places(value) > AMOUNT_PLACES) return msg`An amount has eight decimals at most.`;
  if (compare(amount, MOST_AMOUNT) > 0) return msg`The amount is too large.`;
  const price = kind === "FIXED" ? amount : plus(list, amount);
  return price.units < 0n ? msg`A price is not negative.` : null;
}

/** Another kind of rule that keeps the price as it is: percents to two decimals. */
export function ruleOfKind(
  kind: PriceAdjustmentKind,
  list: Exact,
  price: Exact,
  bookPercent: string,
  rule: Rule,
): Rule {
  if (rule.included && rule.kind === kind) return rule;
  if (kind === "DEFAULT") return byBook;
  if (kind === "FIXED") return { kind, value: textOf(price), included: true };
  const moved = minus(price, list);
  if (kind === "DELTA") return { kind, value: textOf(moved), included: true };
  const percent = rule.kind === "DEFAULT" ? exact(bookPercent) : percentOfWhole(moved, list, 2);
  return { kind, value: textOf(percent ?? ZERO), included: true };
}
