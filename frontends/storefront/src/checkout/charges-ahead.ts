import { addDecimals, type MoneyValue } from "@markethall/ui";

interface Line {
  readonly itemId: string;
  readonly nextChargeOn?: string | null;
  readonly termEndsOn?: string | null;
  readonly recurring: MoneyValue;
}

interface Item {
  readonly id: string;
  readonly plan: { readonly billingCycle: string };
}

export interface ChargeAheadFacts {
  readonly key: string;
  /** A calendar day. */
  readonly on: string;
  readonly cycle: string;
  /** Whether the day begins another term; otherwise the same term is charged on. */
  readonly renewal: boolean;
  readonly total: MoneyValue;
}

/** What is charged after the first charges, one entry for each day and cycle, the next first. */
export function chargesAhead(
  lines: readonly Line[],
  items: readonly Item[],
): readonly ChargeAheadFacts[] {
  const charges = new Map<string, ChargeAheadFacts>();
  for (const { itemId, nextChargeOn, termEndsOn, recurring } of lines) {
    const on = nextChargeOn ?? termEndsOn;
    const cycle = items.find(({ id }) => id === itemId)?.plan.billingCycle;
    if (on == null || cycle === undefined) continue;
    const renewal = nextChargeOn == null;
    const key = [on, cycle, renewal, recurring.currency].join(" ");
    const sum = addDecimals(charges.get(key)?.total.amount ?? "0", recurring.amount);
    charges.set(key, { key, on, cycle, renewal, total: { ...recurring, amount: sum } });
  }
  return [...charges.values()].sort((one, other) => one.on.localeCompare(other.on));
}
