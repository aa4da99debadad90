import type { Tx } from "@markethall/runtime";
import { publish } from "./outbox.js";

/** A subgraph says that something of its own is held up, or goes on again. */
export const STUCK_WORK = "work.stuck.v1";
/** A person lets something stuck be tried again; whoever owns it acts on it. */
export const STUCK_WORK_RETRIED = "approvals.stuck-work.retried.v1";

export type StuckSubject =
  | "ORDER"
  | "CLOUD_ACCOUNT"
  | "SUBSCRIPTION_CHANGE"
  | "BILLING_RUN"
  | "USAGE_IMPORT"
  | "WEBHOOK_ENDPOINT";

/** The state of something that may be held up, as of now: the newest one counts. */
export interface StuckWork {
  readonly kind: StuckSubject;
  readonly subjectId: string;
  readonly customerId: string | null;
  /** What it is, for people: "Order O-000123". */
  readonly subject: string;
  /** What holds it up, for people; null once nothing does. */
  readonly reason: string | null;
  /** Failures in a row. */
  readonly attempts: number;
  /** It does not go on by itself any more. */
  readonly needsPerson: boolean;
}

export interface StuckWorkRetried {
  readonly kind: StuckSubject;
  readonly subjectId: string;
}

/** Tells the console's list of stuck work, with the transaction that makes it true (A25). */
export function announceStuckWork(tx: Tx, work: StuckWork): Promise<void> {
  return publish(tx, { type: STUCK_WORK, audience: "internal", payload: work });
}
