import { type CurrencyCode, Decimal, decimal, type Money, roundHalfAway } from "@markethall/money";

export const chargeMethods = ["FIXED_PERCENT", "FIXED_AMOUNT", "TIERED"] as const;
export type ChargeMethod = (typeof chargeMethods)[number];
export const chargeBases = ["CUSTOMER_COST", "SELLER_COST"] as const;
export type ChargeBase = (typeof chargeBases)[number];
export const tierModes = ["ALL_TIERS", "TOP_TIER"] as const;
export type TierMode = (typeof tierModes)[number];

/** One band of a tiered charge: `percent` of the base up to and including `upTo`. */
export interface ChargeTier {
  /** Null for the band without an end. */
  readonly upTo: Decimal | null;
  readonly percent: Decimal;
}

/** How a support plan charges. All amounts are in the statement's currency, unrounded. */
export interface ChargeRule {
  readonly method: ChargeMethod;
  readonly tierMode: TierMode | null;
  readonly percent: Decimal | null;
  readonly amount: Decimal | null;
  readonly minimum: Decimal | null;
  readonly maximum: Decimal | null;
  readonly tiers: readonly ChargeTier[];
}

export interface Charge {
  readonly before: Decimal;
  readonly amount: Money;
}

/**
 * The charge on what a customer spent (rules.md §3). ALL_TIERS charges each part of the base at the percent of the
 * tier it falls into; TOP_TIER charges the whole base at the percent of the tier it reaches. The end of a tier belongs
 * to the lower one. Minimum and maximum apply after the calculation; the result is rounded once. A negative base
 * (more credited than used) counts as zero.
 *
 * Example: 50 000 at 10 % to 10 000, then 7 %: ALL_TIERS 3 800.00, TOP_TIER 3 500.00.
 *
 * @throws RangeError when the rule lacks what its method needs, or tiers do not ascend to an open end.
 */
export function supportCharge(base: Decimal, rule: ChargeRule, currency: CurrencyCode): Charge {
  const before = calculated(Decimal.max(base, 0), rule);
  const raised = rule.minimum === null ? before : Decimal.max(before, rule.minimum);
  const bounded = rule.maximum === null ? raised : Decimal.min(raised, rule.maximum);
  return { before, amount: roundHalfAway(bounded, currency) };
}

function calculated(base: Decimal, rule: ChargeRule): Decimal {
  switch (rule.method) {
    case "FIXED_AMOUNT":
      return given(rule.amount, "amount");
    case "FIXED_PERCENT":
      return base.times(given(rule.percent, "percent")).div(100);
    case "TIERED":
      assertWellFormed(rule.tiers);
      return given(rule.tierMode, "tier mode") === "ALL_TIERS"
        ? allTiers(base, rule.tiers)
        : topTier(base, rule.tiers);
  }
}

function allTiers(base: Decimal, tiers: readonly ChargeTier[]): Decimal {
  let charge = decimal(0);
  let from = decimal(0);
  for (const { upTo, percent } of tiers) {
    const to = upTo === null ? base : Decimal.min(upTo, base);
    if (to.lte(from)) break;
    charge = charge.plus(to.minus(from).times(percent).div(100));
    from = to;
  }
  return charge;
}

function topTier(base: Decimal, tiers: readonly ChargeTier[]): Decimal {
  const reached = tiers.find(({ upTo }) => upTo === null || base.lte(upTo));
  return base.times(given(reached, "tier").percent).div(100);
}

/** Whether tiers ascend from above zero and only the last one is without an end. */
export function tiersAreWellFormed(tiers: readonly ChargeTier[]): boolean {
  if (tiers.at(-1)?.upTo !== null) return false;
  return tiers
    .slice(0, -1)
    .every(({ upTo }, i) => upTo !== null && upTo.gt(tiers[i - 1]?.upTo ?? 0));
}

function assertWellFormed(tiers: readonly ChargeTier[]): void {
  if (!tiersAreWellFormed(tiers)) {
    throw new RangeError("tiers must ascend and end with an open tier");
  }
}

function given<T>(value: T | null | undefined, what: string): T {
  if (value == null) throw new RangeError(`the charge needs its ${what}`);
  return value;
}
