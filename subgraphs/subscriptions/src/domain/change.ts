import { add, type CurrencyCode, type Money, sum } from "@markethall/money";
import { err, type Result, type Said } from "@markethall/result";
import type { ChargeLine } from "./charge-line.js";
import type { EndOfTermAction } from "./end-of-term.js";
import type { SeatPurchase } from "./seat-batch.js";
import type { ChangeKind, SubscriptionStatus } from "./subscription.js";

export const changeTimings = ["NOW", "AT_RENEWAL"] as const;
export type ChangeTiming = (typeof changeTimings)[number];

/** What somebody asks for. */
export interface ChangeRequest {
  readonly kind: ChangeKind;
  readonly timing: ChangeTiming;
  readonly seatCount: number | null;
  readonly planId: string | null;
  readonly endOfTerm: EndOfTermAction | null;
  readonly autoRenew: boolean | null;
}

/** Another number of seats, and what it does to the batches. */
export interface SeatEffect {
  readonly kind: "SEATS";
  readonly seatCount: number;
  /** Seats of a new batch; 0 when seats are given back. */
  readonly added: number;
  /** Batch id → seats left in it. */
  readonly batchesLeft: ReadonlyMap<string, number>;
}

/** What becomes of the subscription. */
export type ChangeEffect =
  | SeatEffect
  | { readonly kind: "STATUS"; readonly status: SubscriptionStatus }
  | {
      readonly kind: "RENEWAL";
      readonly autoRenew: boolean;
      readonly endOfTerm: EndOfTermAction | null;
    }
  | {
      readonly kind: "SCHEDULE";
      readonly change: "CHANGE_SEATS" | "CHANGE_PLAN";
      readonly seatCount: number | null;
      readonly planId: string | null;
    };

/** A line of money of a change, and the purchases that its seats come from. */
export interface ChangeLine extends ChargeLine {
  /** Oldest first; their seats together are the line's quantity. */
  readonly purchases: readonly SeatPurchase[];
}

/** A change that is allowed: its money and its effect. A preview and the change itself are this one value. */
export interface ChangeDecision {
  readonly effectiveAt: Date;
  readonly lines: readonly ChangeLine[];
  readonly effect: ChangeEffect;
  readonly seatsAfter: number | null;
  /** An immediate change of the term deletes what was scheduled (rules.md §4). */
  readonly deletesScheduled: boolean;
  readonly explanation: readonly string[];
}

export interface ChangeNotAllowed extends Said {
  readonly kind: "ChangeNotAllowed";
}

export type Decided = Result<ChangeDecision, ChangeNotAllowed>;

export function notAllowed(says: Said): Result<never, ChangeNotAllowed> {
  return err({ kind: "ChangeNotAllowed", ...says });
}

/** What is given back, what is charged, and what is left to pay: the sums of the rounded lines. */
export function totals(
  decision: ChangeDecision,
  currency: CurrencyCode,
): { credit: Money; charge: Money; net: Money } {
  const amounts = decision.lines.map(({ amount }) => amount);
  const credit = sum(
    amounts.filter(({ minor }) => minor < 0n),
    currency,
  );
  const charge = sum(
    amounts.filter(({ minor }) => minor >= 0n),
    currency,
  );
  return { credit, charge, net: add(credit, charge) };
}
