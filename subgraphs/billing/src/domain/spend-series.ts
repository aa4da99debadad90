import { type CurrencyCode, type Decimal, decimal, type Money, sum } from "@markethall/money";
import { type DateRange, eachDay } from "./date-range.js";
import { roundedShares } from "./rounded-shares.js";
import type { SpendGroup } from "./spend-group.js";

/** Exact spend of one key, already in one currency. */
export interface SpendAmount {
  readonly key: string;
  readonly label: string;
  readonly exact: Decimal;
}

export interface SpendPointValue {
  readonly key: string;
  readonly label: string;
  readonly amount: Money;
}

export interface Series {
  readonly currency: CurrencyCode;
  readonly total: Money;
  readonly points: readonly SpendPointValue[];
}

/**
 * Points that sum to their total: by day in order and without gaps, otherwise the largest first. The total is rounded
 * once, whatever it is grouped by, so that all charts of a dashboard agree.
 */
export function spendSeries(
  amounts: readonly SpendAmount[],
  group: SpendGroup,
  range: Pick<DateRange, "start" | "end">,
  currency: CurrencyCode,
): Series {
  const merged = group === "DAY" ? everyDay(amounts, range) : largestFirst(mergedByKey(amounts));
  const rounded = roundedShares(
    merged.map(({ exact }) => exact),
    currency,
  );
  const points = merged.map(({ key, label }, i) => ({ key, label, amount: rounded[i]! }));
  return { currency, total: sum(rounded, currency), points };
}

function mergedByKey(amounts: readonly SpendAmount[]): SpendAmount[] {
  const byKey = new Map<string, SpendAmount>();
  for (const amount of amounts) {
    const known = byKey.get(amount.key);
    byKey.set(amount.key, known ? { ...known, exact: known.exact.plus(amount.exact) } : amount);
  }
  return [...byKey.values()];
}

function everyDay(
  amounts: readonly SpendAmount[],
  range: Pick<DateRange, "start" | "end">,
): SpendAmount[] {
  const byKey = new Map(mergedByKey(amounts).map((amount) => [amount.key, amount]));
  return eachDay(range).map((day) => byKey.get(day) ?? { key: day, label: day, exact: decimal(0) });
}

function largestFirst(amounts: readonly SpendAmount[]): SpendAmount[] {
  return [...amounts].sort(
    (a, b) =>
      b.exact.comparedTo(a.exact) ||
      a.label.localeCompare(b.label, "en") ||
      a.key.localeCompare(b.key, "en"),
  );
}
