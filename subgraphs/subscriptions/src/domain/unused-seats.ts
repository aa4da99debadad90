import type { Money } from "@markethall/money";
import { amountFrom } from "./proration.js";
import { batchViews, reducibleSeats } from "./seats.js";
import { cycleOf, type SubscriptionFacts } from "./subscription.js";

/** Seats that nobody uses, and what of them can be given back. */
export interface UnusedSeatsView {
  readonly unused: number;
  /** Of them, those that can be given back now. */
  readonly returnable: number;
  /** When the first window closes in which some can be given back; null where none applies. */
  readonly returnableUntil: Date | null;
  /** What giving them back now would credit; null when none can be. */
  readonly refund: Money | null;
}

/**
 * What nobody uses of a subscription; null where all seats are in use, or nothing is known of their use. It tells of what can be
 * given back while there is time (rules.md §4): the windows are those of the batches, each with its own.
 */
export function unusedSeats(
  facts: SubscriptionFacts,
  assigned: number | null,
  now: Date,
): UnusedSeatsView | null {
  const unused = facts.seatCount === null || assigned === null ? 0 : facts.seatCount - assigned;
  if (unused <= 0) return null;
  const open = batchViews(facts, now).filter((batch) => batch.open);
  const returnable = open.length === 0 ? 0 : Math.min(unused, reducibleSeats(facts, now) ?? 0);
  if (returnable === 0) return { unused, returnable, returnableUntil: null, refund: null };
  const ends = open.flatMap(({ reducibleUntil }) => reducibleUntil?.getTime() ?? []);
  const cycle = cycleOf(facts, now);
  return {
    unused,
    returnable,
    returnableUntil: ends.length > 0 ? new Date(Math.min(...ends)) : null,
    refund: cycle && facts.unitPrice ? amountFrom(facts.unitPrice, cycle, now, returnable) : null,
  };
}
