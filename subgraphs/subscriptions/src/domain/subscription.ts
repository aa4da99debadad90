import type { Rate } from "@markethall/money";
import { dayOf } from "./calendar.js";
import { type ChargeCycle, cycleAt } from "./charge-cycle.js";
import type { EndOfTermAction } from "./end-of-term.js";
import type { LifecyclePolicy } from "./lifecycle-policy.js";
import { type SeatBatch, windowCloses, windowOpen } from "./seat-batch.js";
import { type BillingCycle, cycleMonths } from "./term.js";

export const subscriptionStatuses = [
  "PROVISIONING",
  "ACTIVE",
  "SUSPENDED",
  "EXTENDED",
  "CANCELLED",
  "EXPIRED",
  "FAILED",
] as const;
export type SubscriptionStatus = (typeof subscriptionStatuses)[number];

export const changeKinds = [
  "CHANGE_SEATS",
  "CHANGE_PLAN",
  "SUSPEND",
  "RESUME",
  "CANCEL",
  "SET_RENEWAL",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A change kept for the day the term renews. */
export interface ScheduledChange {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly seatCount: number | null;
  readonly planId: string | null;
  readonly effectiveAt: Date;
}

/** What the rules need to know of a subscription: the facts, not the row. */
export interface SubscriptionFacts {
  readonly status: SubscriptionStatus;
  readonly policy: LifecyclePolicy;
  readonly productName: string;
  /** Null for consumption, which has no seats. */
  readonly seatCount: number | null;
  readonly batches: readonly SeatBatch[];
  readonly unitPrice: Rate | null;
  readonly unitCost: Rate | null;
  readonly term: string;
  readonly billingCycle: BillingCycle;
  /** When this term was bought or renewed: where the cancellation window starts. */
  readonly boughtAt: Date;
  /** The day that charge cycles are counted from. */
  readonly cycleAnchor: Date;
  /** Exclusive; null while it runs without an end. */
  readonly endsAt: Date | null;
  readonly autoRenew: boolean;
  readonly endOfTerm: EndOfTermAction | null;
  readonly scheduledChanges: readonly ScheduledChange[];
}

/** Running: access may be suspended, but the term goes on and is charged. */
export function isRunning(status: SubscriptionStatus): boolean {
  return status === "ACTIVE" || status === "SUSPENDED" || status === "EXTENDED";
}

/** Months of one charge: an extended service term is charged month by month. */
export function chargedMonths(facts: SubscriptionFacts): number {
  return facts.status === "EXTENDED" ? 1 : cycleMonths(facts.billingCycle, facts.term);
}

/** The charge cycle at an instant; null for what has no seats and so no charges of its own. */
export function cycleOf(facts: SubscriptionFacts, at: Date): ChargeCycle | null {
  if (!facts.policy.seats) return null;
  const { cycleAnchor, boughtAt, endsAt } = facts;
  // In extended service the cycles are counted anew, after the term was bought.
  const start = boughtAt > cycleAnchor ? dayOf(boughtAt) : cycleAnchor;
  return cycleAt(cycleAnchor, chargedMonths(facts), at, endsAt, start);
}

/** Until when it can be cancelled for a credit; null where no window decides. */
export function cancellableUntil(facts: SubscriptionFacts): Date | null {
  if (facts.status === "EXTENDED" || facts.policy.cancel !== "WINDOW") return null;
  return windowCloses(facts.boughtAt, facts.policy.windowHours);
}

export function mayCancelNow(facts: SubscriptionFacts, now: Date): boolean {
  if (!isRunning(facts.status)) return false;
  if (facts.status === "EXTENDED" || facts.policy.cancel === "ANY_TIME") return true;
  return (
    facts.policy.cancel === "WINDOW" && windowOpen(facts.boughtAt, facts.policy.windowHours, now)
  );
}
