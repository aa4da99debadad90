import { ok, said, type Said } from "@markethall/result";
import { charge, credit } from "./charge-line.js";
import { giveBack, giveBackAny, purchasesAfter, purchasesOf, reducibleNow } from "./seat-batch.js";
import { cycleOf, type SubscriptionFacts } from "./subscription.js";
import { type Decided, notAllowed, type SeatEffect } from "./change.js";

/** How many seats a plan sells at least and at most. */
export class SeatLimits {
  constructor(
    private readonly least: number,
    private readonly most: number | null,
  ) {}

  /** Why so many seats cannot be had; null when they can. */
  refusal(seats: number | null): Said | null {
    if (seats === null || !Number.isInteger(seats)) return said("SEATS_MISSING");
    const least = Math.max(1, this.least);
    if (seats < least) return said("TOO_FEW_SEATS", least);
    if (this.most !== null && seats > this.most) return said("TOO_MANY_SEATS", this.most);
    return null;
  }
}

/**
 * Seats up at any time; down as the policy allows. Either way the old quantity is credited and the
 * new one charged from today to the end of the charge cycle, each rounded per seat (rules.md §4).
 *
 * Example: unit 4.00 in a cycle of 30 days, a second seat on day 2: credit −3.87, charge +7.74.
 */
export function changeSeatsNow(
  facts: SubscriptionFacts,
  wanted: number | null,
  limits: SeatLimits,
  now: Date,
): Decided {
  const cycle = cycleOf(facts, now);
  const { seatCount, unitPrice, unitCost } = facts;
  if (cycle === null || seatCount === null || unitPrice === null || unitCost === null) {
    return notAllowed(said("NO_SEATS"));
  }
  if (facts.status !== "ACTIVE") {
    return notAllowed(said("SEATS_WHILE_ACTIVE"));
  }
  const refusal = limits.refusal(wanted);
  if (refusal !== null || wanted === null) return notAllowed(refusal ?? said("SEATS_MISSING"));
  if (wanted === seatCount) return notAllowed(said("SAME_SEATS", seatCount));

  const effect = seatEffect(facts, seatCount, wanted, now);
  if ("message" in effect) return notAllowed(effect);

  const type = wanted > seatCount ? "ADD_QUANTITY" : "REMOVE_QUANTITY";
  const shared = { type, pricing: { unitPrice, unitCost }, cycle, from: now, trace: [] } as const;
  const { productName, batches } = facts;
  return ok({
    effectiveAt: now,
    lines: [
      {
        ...credit({
          ...shared,
          quantity: seatCount,
          description: `${productName}: ${seatCount} seats until now`,
        }),
        purchases: purchasesOf(batches),
      },
      {
        ...charge({
          ...shared,
          quantity: wanted,
          description: `${productName}: ${wanted} seats from now`,
        }),
        purchases: purchasesAfter(batches, effect.batchesLeft, effect.added, now),
      },
    ],
    effect,
    seatsAfter: wanted,
    deletesScheduled: facts.scheduledChanges.length > 0,
    explanation: [
      "The old number of seats is credited and the new one charged, from today to the end of the charge cycle.",
    ],
  });
}

/** The effect on the batches, or why the seats cannot be given back. */
function seatEffect(
  facts: SubscriptionFacts,
  seats: number,
  wanted: number,
  now: Date,
): SeatEffect | Said {
  if (wanted > seats) {
    return { kind: "SEATS", seatCount: wanted, added: wanted - seats, batchesLeft: new Map() };
  }
  const { policy, batches } = facts;
  switch (policy.decrease) {
    case "AT_RENEWAL":
      return said("SEATS_AT_RENEWAL");
    case "ANY_TIME":
      return {
        kind: "SEATS",
        seatCount: wanted,
        added: 0,
        batchesLeft: giveBackAny(batches, seats - wanted),
      };
    case "WINDOW": {
      const batchesLeft = giveBack(batches, seats - wanted, policy.windowHours, now);
      if (batchesLeft) return { kind: "SEATS", seatCount: wanted, added: 0, batchesLeft };
      const open = reducibleNow(batches, policy.windowHours, now);
      return open === 0
        ? said("SEATS_STAY", policy.windowHours)
        : said("FEWER_SEATS_RETURNABLE", open);
    }
  }
}
