import { ok, said } from "@markethall/result";
import { cancelNow } from "./cancel.js";
import { type ChangeRequest, type Decided, notAllowed } from "./change.js";
import { changeSeatsNow, type SeatLimits } from "./seat-change.js";
import {
  type ChangeKind,
  cycleOf,
  isRunning,
  mayCancelNow,
  type SubscriptionFacts,
  type SubscriptionStatus,
} from "./subscription.js";

/** Decides a change at an instant, purely: the same inputs give the same cents. */
export function decideChange(
  facts: SubscriptionFacts,
  request: ChangeRequest,
  limits: SeatLimits,
  now: Date,
): Decided {
  if (!isRunning(facts.status)) {
    return notAllowed(said("SUBSCRIPTION_OVER"));
  }
  if (facts.status === "EXTENDED" && !(request.kind === "CANCEL" && request.timing === "NOW")) {
    return notAllowed(said("ONLY_AN_END"));
  }
  if (request.timing === "AT_RENEWAL") return atRenewal(facts, request, limits, now);
  switch (request.kind) {
    case "CHANGE_SEATS":
      return changeSeatsNow(facts, request.seatCount, limits, now);
    case "CANCEL":
      return cancelNow(facts, now);
    case "SUSPEND":
      return facts.status === "ACTIVE" && facts.policy.suspend
        ? status("SUSPENDED", now, facts, "Access stops; billing continues and the term goes on.")
        : notAllowed(said("NOT_SUSPENDABLE"));
    case "RESUME":
      return facts.status === "SUSPENDED"
        ? status("ACTIVE", now, facts, "Access comes back at once.")
        : notAllowed(said("NOT_RESUMABLE"));
    case "SET_RENEWAL":
      return setRenewal(facts, request, now);
    case "CHANGE_PLAN":
      return notAllowed(said("PLAN_AT_RENEWAL"));
  }
}

function status(
  to: SubscriptionStatus,
  now: Date,
  facts: SubscriptionFacts,
  explanation: string,
): Decided {
  return ok({
    effectiveAt: now,
    lines: [],
    effect: { kind: "STATUS", status: to },
    seatsAfter: facts.seatCount,
    deletesScheduled: false,
    explanation: [explanation],
  });
}

function setRenewal(facts: SubscriptionFacts, request: ChangeRequest, now: Date): Decided {
  const { endOfTerm } = request;
  if (facts.endsAt === null) return notAllowed(said("NO_TERM"));
  if (endOfTerm === null && request.autoRenew === null) {
    return notAllowed(said("END_MISSING"));
  }
  if (
    endOfTerm !== null &&
    request.autoRenew !== null &&
    (endOfTerm === "RENEW") !== request.autoRenew
  ) {
    return notAllowed(said("END_CONTRADICTS"));
  }
  if (endOfTerm === "EXTENDED_SERVICE_TERM" && facts.policy.extendedService === null) {
    return notAllowed(said("NO_EXTENDED_SERVICE"));
  }
  const autoRenew = endOfTerm === null ? request.autoRenew === true : endOfTerm === "RENEW";
  return ok({
    effectiveAt: now,
    lines: [],
    effect: { kind: "RENEWAL", autoRenew, endOfTerm: autoRenew ? null : endOfTerm },
    seatsAfter: facts.seatCount,
    // A scheduled change needs auto-renew on.
    deletesScheduled: !autoRenew && facts.scheduledChanges.length > 0,
    explanation: ["Nothing is charged now; the choice takes effect at the end of the term."],
  });
}

function atRenewal(
  facts: SubscriptionFacts,
  request: ChangeRequest,
  limits: SeatLimits,
  now: Date,
): Decided {
  if (facts.endsAt === null) return notAllowed(said("NO_TERM"));
  if (request.kind === "CANCEL") {
    return setRenewal(facts, { ...request, endOfTerm: "CANCEL", autoRenew: null }, now);
  }
  if (request.kind === "SET_RENEWAL") return setRenewal(facts, request, now);
  if (request.kind !== "CHANGE_SEATS" && request.kind !== "CHANGE_PLAN") {
    return notAllowed(said("NOT_SCHEDULABLE"));
  }
  if (!facts.autoRenew) return notAllowed(said("NEEDS_AUTO_RENEW"));
  if (request.kind === "CHANGE_SEATS") {
    const refusal = limits.refusal(request.seatCount);
    if (refusal !== null || !facts.policy.seats) {
      return notAllowed(refusal ?? said("NO_SEATS"));
    }
  }
  return ok({
    effectiveAt: facts.endsAt,
    lines: [],
    effect: {
      kind: "SCHEDULE",
      change: request.kind,
      seatCount: request.kind === "CHANGE_SEATS" ? request.seatCount : null,
      planId: request.kind === "CHANGE_PLAN" ? request.planId : null,
    },
    seatsAfter: request.kind === "CHANGE_SEATS" ? request.seatCount : facts.seatCount,
    deletesScheduled: false,
    explanation: ["Nothing is charged now; the renewal is charged at the price of that day."],
  });
}

/** The kinds of change that would be allowed now, whatever their numbers. */
export function availableChanges(facts: SubscriptionFacts, now: Date): ChangeKind[] {
  if (!isRunning(facts.status)) return [];
  if (facts.status === "EXTENDED") return ["CANCEL"];
  const seats = facts.policy.seats && facts.status === "ACTIVE" && cycleOf(facts, now) !== null;
  const renews = facts.endsAt !== null;
  const kinds: [ChangeKind, boolean][] = [
    ["CHANGE_SEATS", seats],
    ["CHANGE_PLAN", renews && facts.autoRenew && facts.policy.seats],
    ["SUSPEND", facts.status === "ACTIVE" && facts.policy.suspend],
    ["RESUME", facts.status === "SUSPENDED"],
    ["CANCEL", mayCancelNow(facts, now)],
    ["SET_RENEWAL", renews],
  ];
  return kinds.filter(([, possible]) => possible).map(([kind]) => kind);
}
