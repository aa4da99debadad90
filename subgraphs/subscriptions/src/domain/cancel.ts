import { ok, said } from "@markethall/result";
import { credit } from "./charge-line.js";
import { purchasesOf, windowOpen } from "./seat-batch.js";
import { cycleOf, mayCancelNow, type SubscriptionFacts } from "./subscription.js";
import { type ChangeLine, type Decided, notAllowed } from "./change.js";

/**
 * Ends a subscription at once, with a credit for the days not served, the day of the cancellation
 * among them: after n days n are owed (rules.md §4).
 *
 * Example: 10 seats at 264.00 for 365 days, cancelled after 1, 3 and 7 days: 2 632.80, 2 618.30 and
 * 2 589.40 come back.
 */
export function cancelNow(facts: SubscriptionFacts, now: Date): Decided {
  if (!mayCancelNow(facts, now)) {
    return notAllowed(
      facts.policy.cancel === "WINDOW"
        ? said("CANCEL_WINDOW_OVER", facts.policy.windowHours)
        : said("NO_REFUND"),
    );
  }
  const line = creditLine(facts, now);
  return ok({
    effectiveAt: now,
    lines: line ? [line] : [],
    effect: { kind: "STATUS", status: "CANCELLED" },
    seatsAfter: facts.seatCount === null ? null : 0,
    deletesScheduled: facts.scheduledChanges.length > 0,
    explanation: line
      ? ["Access ends at once and does not come back. The days not served are credited."]
      : ["Access ends at once. Usage until now is billed."],
  });
}

function creditLine(facts: SubscriptionFacts, now: Date): ChangeLine | null {
  const cycle = cycleOf(facts, now);
  const { seatCount, unitPrice, unitCost } = facts;
  if (cycle === null || seatCount === null || unitPrice === null || unitCost === null) return null;
  const inFull =
    facts.status !== "EXTENDED" && windowOpen(facts.boughtAt, facts.policy.fullRefundHours, now);
  const line = credit({
    type: "CANCEL",
    description: `${facts.productName}: cancelled, ${seatCount} seats`,
    quantity: seatCount,
    pricing: { unitPrice, unitCost },
    cycle,
    from: inFull ? cycle.service.start : now,
    trace: inFull ? [`Refunded in full within ${facts.policy.fullRefundHours} hours`] : [],
  });
  return { ...line, purchases: purchasesOf(facts.batches) };
}
