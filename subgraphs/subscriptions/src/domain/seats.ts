import type { Money } from "@markethall/money";
import { amountFrom } from "./proration.js";
import { reducibleNow, type SeatBatch, windowCloses, windowOpen } from "./seat-batch.js";
import { cycleOf, type SubscriptionFacts } from "./subscription.js";

/** Seats that can be given back now; null for what has no seats. */
export function reducibleSeats(facts: SubscriptionFacts, now: Date): number | null {
  if (facts.seatCount === null) return null;
  if (facts.status !== "ACTIVE") return 0;
  switch (facts.policy.decrease) {
    case "ANY_TIME":
      return facts.seatCount;
    case "WINDOW":
      return reducibleNow(facts.batches, facts.policy.windowHours, now);
    case "AT_RENEWAL":
      return 0;
  }
}

/** A batch of seats as a person looks at it. */
export interface BatchView extends SeatBatch {
  /** The end of its window; null where none applies. */
  readonly reducibleUntil: Date | null;
  readonly open: boolean;
  /** What all of its seats would give back now; null when they cannot go. */
  readonly refundNow: Money | null;
}

export function batchViews(facts: SubscriptionFacts, now: Date): BatchView[] {
  const { policy, unitPrice, endsAt } = facts;
  const over = endsAt !== null && now >= endsAt;
  const cycle = facts.status === "ACTIVE" && !over ? cycleOf(facts, now) : null;
  return facts.batches.map((batch) => {
    const windowed = policy.decrease === "WINDOW";
    const open =
      cycle !== null &&
      (policy.decrease === "ANY_TIME" ||
        (windowed && windowOpen(batch.purchasedAt, policy.windowHours, now)));
    return {
      id: batch.id,
      quantity: batch.quantity,
      purchasedAt: batch.purchasedAt,
      reducibleUntil: windowed ? windowCloses(batch.purchasedAt, policy.windowHours) : null,
      open,
      refundNow:
        open && cycle && unitPrice ? amountFrom(unitPrice, cycle, now, batch.quantity) : null,
    };
  });
}
