import type { ChargeCycle } from "./charge-cycle.js";
import { type ChargeLine, charge, type ChargeType } from "./charge-line.js";
import { dayOf } from "./calendar.js";
import { type EndOfTermAction, endOfTermAction } from "./end-of-term.js";
import { cycleOf, isRunning, type SubscriptionFacts } from "./subscription.js";
import { anchorFor, termEnd, termMonths } from "./term.js";

/** The next thing that time alone brings: a charge for a new cycle, or the end of the term. */
export type NextStep =
  | {
      readonly kind: "CHARGE";
      readonly at: Date;
      readonly cycle: ChargeCycle;
      readonly type: ChargeType;
    }
  | { readonly kind: "TERM_END"; readonly at: Date; readonly action: EndOfTermAction };

/**
 * The next step that is due, or null when nothing is. Each step happens at its own instant and not
 * at the instant somebody looked, so catching up after a week gives what seven days gave.
 *
 * @param chargedUntil The day up to which cycles are charged (exclusive); null for consumption.
 */
export function nextStep(
  facts: SubscriptionFacts,
  chargedUntil: Date | null,
  now: Date,
): NextStep | null {
  if (!isRunning(facts.status) || chargedUntil === null || now < chargedUntil) return null;
  if (facts.endsAt !== null && chargedUntil >= facts.endsAt) {
    const action = endOfTermAction(facts.policy, { ...facts, endsAt: facts.endsAt });
    return { kind: "TERM_END", at: facts.endsAt, action };
  }
  const cycle = cycleOf(facts, chargedUntil);
  if (cycle === null) return null;
  const renewed =
    facts.status !== "EXTENDED" && dayOf(facts.boughtAt).getTime() === chargedUntil.getTime();
  return { kind: "CHARGE", at: chargedUntil, cycle, type: renewed ? "RENEW" : "RECURRING" };
}

/** The line of a whole cycle; null while there is nothing to charge. */
export function cycleLine(
  facts: SubscriptionFacts,
  type: ChargeType,
  cycle: ChargeCycle,
  trace: readonly string[],
): ChargeLine | null {
  const { seatCount, unitPrice, unitCost, productName } = facts;
  if (seatCount === null || unitPrice === null || unitCost === null) return null;
  const kind = facts.status === "EXTENDED" ? " in extended service" : "";
  return charge({
    type,
    description: `${productName}: ${seatCount} seats${kind}`,
    quantity: seatCount,
    pricing: { unitPrice, unitCost },
    cycle,
    from: cycle.service.start,
    trace,
  });
}

/** The term that follows a renewal: where it ends, and what its cycles are counted from. */
export function renewedTerm(
  anchor: Date,
  endedAt: Date,
  term: string,
): { readonly boughtAt: Date; readonly endsAt: Date; readonly cycleAnchor: Date } {
  return {
    boughtAt: endedAt,
    endsAt: termEnd(anchor, endedAt, termMonths(term)),
    cycleAnchor: anchorFor(anchor, endedAt),
  };
}
