import { err, ok, type Result } from "@markethall/result";
import { addMonths, dayOf } from "./calendar.js";
import type { LifecyclePolicy } from "./lifecycle-policy.js";
import { termMonths } from "./term.js";

/** What the first term is to end with: another subscription's term, or a month. */
export type CoTermTarget =
  | { readonly kind: "SUBSCRIPTION"; readonly endsAt: Date; readonly term: string }
  | { readonly kind: "MONTH_END" };

export interface CoTermRefused {
  readonly kind: "CoTermRefused";
  readonly reason: string;
}

interface CoTermPlan {
  readonly policy: LifecyclePolicy;
  readonly term: string;
  readonly isTrial: boolean;
}

/**
 * Where a shortened first term ends (exclusive), or why it cannot be shortened (rules.md §4): the
 * date must lie inside the normal term; trials do not co-term; a year or three do not align to a
 * monthly subscription. A month's end is the last one inside the normal term (our choice), so as
 * little as possible is cut off.
 */
export function coTermEnd(
  plan: CoTermPlan,
  start: Date,
  target: CoTermTarget,
): Result<Date, CoTermRefused> {
  if (!plan.policy.coTerm) return refused("This plan's term cannot be shortened.");
  if (plan.isTrial) return refused("A plan that starts with a trial cannot be aligned.");

  const first = dayOf(start);
  const normalEnd = addMonths(first, termMonths(plan.term));
  if (target.kind === "MONTH_END") {
    const end = new Date(Date.UTC(normalEnd.getUTCFullYear(), normalEnd.getUTCMonth(), 1));
    return end > first ? ok(end) : refused("No month ends inside the term.");
  }
  if (termMonths(target.term) < 12 && termMonths(plan.term) >= 12) {
    return refused("A term of a year or more cannot end with a monthly subscription.");
  }
  const end = dayOf(target.endsAt);
  return end > first && end <= normalEnd
    ? ok(end)
    : refused("The other subscription does not end inside this plan's term.");
}

function refused(reason: string): Result<never, CoTermRefused> {
  return err({ kind: "CoTermRefused", reason });
}
