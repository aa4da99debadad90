import { err, ok, type Result, type Said, said } from "@markethall/result";
import { isOpen, type Precondition } from "./precondition.js";

export const approvalKinds = [
  "SIGN_UP",
  "ACCOUNT_ACCESS",
  "CLOUD_ACCOUNT_PROVISION",
  "CLOUD_ACCOUNT_LINK",
  "CLOUD_ACCOUNT_DELETE",
  "ORDER",
  "SEAT_CHANGE",
  "CANCELLATION",
] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

/** Kinds that ask for something of a vendor; the others are approved on sight. */
export function concernsVendor(kind: ApprovalKind): boolean {
  return kind !== "SIGN_UP" && kind !== "ACCOUNT_ACCESS";
}

export const approvalStatuses = [
  "PENDING",
  "APPROVED",
  "DECLINED",
  "CANCELLED",
  "EXPIRED",
] as const;
export type ApprovalStatus = (typeof approvalStatuses)[number];

/** Where a request may go. Whatever is not PENDING is final: a decision takes effect exactly once. */
const next: Record<ApprovalStatus, readonly ApprovalStatus[]> = {
  PENDING: ["APPROVED", "DECLINED", "CANCELLED", "EXPIRED"],
  APPROVED: [],
  DECLINED: [],
  CANCELLED: [],
  EXPIRED: [],
};

/** Who ended a request, when, how and why. */
export interface Decision {
  readonly status: Exclude<ApprovalStatus, "PENDING">;
  readonly decidedAt: Date;
  readonly decidedById: string | null;
  readonly decidedByName: string;
  readonly reason: string | null;
}

export interface Decidable {
  readonly status: ApprovalStatus;
  readonly decision: Decision | null;
}

export interface Decider {
  readonly id: string | null;
  readonly name: string;
}

export interface AlreadyDecided {
  readonly kind: "AlreadyDecided";
  readonly decision: Decision;
}

export interface PreconditionsOpen {
  readonly kind: "PreconditionsOpen";
  /** All of them, so that the person sees what holds as well as what does not. */
  readonly preconditions: readonly Precondition[];
}

export interface InvalidReason extends Said {
  readonly kind: "InvalidReason";
}

/** Longest reason or note, in characters. */
export const mostReasonLength = 2_000;

/** Approves a pending request once nothing is missing any more. */
export function approved(
  request: Decidable,
  preconditions: readonly Precondition[],
  by: Decider,
  at: Date,
  note: string | null,
): Result<Decision, AlreadyDecided | PreconditionsOpen> {
  const decided = alreadyDecided(request, "APPROVED");
  if (decided) return err(decided);
  if (preconditions.some(isOpen)) return err({ kind: "PreconditionsOpen", preconditions });
  return ok(decision("APPROVED", by, at, trimmed(note)));
}

/** Declines a pending request; the reason is what the asker is told. */
export function declined(
  request: Decidable,
  reason: string,
  by: Decider,
  at: Date,
): Result<Decision, AlreadyDecided | InvalidReason> {
  const decided = alreadyDecided(request, "DECLINED");
  if (decided) return err(decided);
  const words = validReason(reason);
  return words.ok ? ok(decision("DECLINED", by, at, words.value)) : words;
}

/** The words of a reason, of which there must be some. */
export function validReason(reason: string): Result<string, InvalidReason> {
  const words = trimmed(reason);
  if (!words) return err({ kind: "InvalidReason", ...said("REASON_MISSING") });
  if (words.length > mostReasonLength) {
    return err({ kind: "InvalidReason", ...said("TEXT_TOO_LONG", mostReasonLength) });
  }
  return ok(words);
}

/** Takes a request back because what it asked for is gone, such as a cancelled order. */
export function cancelled(
  request: Decidable,
  reason: string,
  by: Decider,
  at: Date,
): Result<Decision, AlreadyDecided> {
  const decided = alreadyDecided(request, "CANCELLED");
  return decided ? err(decided) : ok(decision("CANCELLED", by, at, reason));
}

/** Ends a request that nobody decided in its time. */
export function expired(
  request: Decidable,
  by: Decider,
  at: Date,
): Result<Decision, AlreadyDecided> {
  const decided = alreadyDecided(request, "EXPIRED");
  return decided ? err(decided) : ok(decision("EXPIRED", by, at, "Nobody decided in time."));
}

function alreadyDecided(request: Decidable, wanted: ApprovalStatus): AlreadyDecided | null {
  if (next[request.status].includes(wanted)) return null;
  if (!request.decision) throw new Error(`a ${request.status} request without its decision`);
  return { kind: "AlreadyDecided", decision: request.decision };
}

function decision(
  status: Decision["status"],
  by: Decider,
  at: Date,
  reason: string | null,
): Decision {
  return { status, decidedAt: at, decidedById: by.id, decidedByName: by.name, reason };
}

function trimmed(words: string | null): string | null {
  return words?.trim() || null;
}
