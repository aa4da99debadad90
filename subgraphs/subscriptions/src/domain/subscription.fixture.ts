import { currencyCode, formatMoney, rate } from "@markethall/money";
import { type ChangeRequest, totals } from "./change.js";
import { SeatLimits } from "./seat-change.js";
import { type StandardPolicyKey, standardPolicy } from "./standard-policies.js";
import type { SubscriptionFacts } from "./subscription.js";
import { decideChange } from "./subscription-change.js";

export const USD = currencyCode("USD");
export const limits = new SeatLimits(1, 300);
export const at = (iso: string) => new Date(iso);

/** A subscription for tests: ten seats for a year, paid at once at 264.00, under Microsoft's rules. */
export function subscription(
  more: Partial<SubscriptionFacts> = {},
  policy: StandardPolicyKey = "microsoft-nce",
): SubscriptionFacts {
  const boughtAt = more.boughtAt ?? at("2026-03-01T10:00:00Z");
  const seatCount = more.seatCount === undefined ? 10 : more.seatCount;
  return {
    status: "ACTIVE",
    policy: standardPolicy(policy),
    productName: "Suite",
    batches: [{ id: "first", quantity: seatCount ?? 0, purchasedAt: boughtAt }],
    unitPrice: rate("264.00", USD),
    unitCost: rate("200.00", USD),
    term: "P1Y",
    billingCycle: "ANNUAL",
    cycleAnchor: at("2026-03-01T00:00:00Z"),
    endsAt: at("2027-03-01T00:00:00Z"),
    autoRenew: true,
    endOfTerm: null,
    scheduledChanges: [],
    ...more,
    boughtAt,
    seatCount,
  };
}

export const asked = (more: Partial<ChangeRequest>): ChangeRequest => ({
  kind: "CHANGE_SEATS",
  timing: "NOW",
  seatCount: null,
  planId: null,
  endOfTerm: null,
  autoRenew: null,
  ...more,
});
export const seats = (seatCount: number) => asked({ seatCount });
export const cancel = asked({ kind: "CANCEL" });

/** Credit, charge and net of a change that is allowed; else why not. */
export function moneyOf(facts: SubscriptionFacts, request: ChangeRequest, now: string) {
  const decided = decideChange(facts, request, limits, at(now));
  if (!decided.ok) return decided.error.message;
  const { credit, charge, net } = totals(decided.value, USD);
  return [credit, charge, net].map(formatMoney);
}
