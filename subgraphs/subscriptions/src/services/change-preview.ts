import { type CurrencyCode, type Money, money, rate } from "@markethall/money";
import { type ChangeDecision, type ChangeRequest, totals } from "../domain/change.js";
import { isoDay } from "../domain/calendar.js";
import { daysOf } from "../domain/charge-cycle.js";
import type { ChargeType } from "../domain/charge-line.js";
import { priceText } from "../domain/price-text.js";
import type { ScheduledChange } from "../domain/subscription.js";
import type { LoadedSubscription } from "./loaded-subscription.js";

/** What a change comes to, as plain JSON, so that the answer to a replay is the first answer to the letter. */
export interface ChangePreview {
  readonly kind: ChangeRequest["kind"];
  readonly timing: ChangeRequest["timing"];
  readonly effectiveAt: string;
  readonly currency: CurrencyCode;
  /** Minor units; not above zero. */
  readonly credit: string;
  readonly charge: string;
  readonly net: string;
  /** Decimal text in full precision. */
  readonly unitPrice: string;
  readonly seatsAfter: number | null;
  readonly lines: readonly {
    readonly type: ChargeType;
    readonly description: string;
    readonly quantity: number;
    /** Decimal text: a rounded amount for a part of a cycle, the unit price for a whole one. */
    readonly unitAmount: string;
    readonly amount: string;
    readonly start: string;
    readonly end: string;
    readonly chargedDays: number;
    readonly cycleDays: number;
    readonly purchases: readonly { readonly quantity: number; readonly purchasedAt: string }[];
  }[];
  readonly deletes: readonly {
    readonly id: string;
    readonly kind: ScheduledChange["kind"];
    readonly seatCount: number | null;
    readonly effectiveAt: string;
  }[];
  readonly needsApproval: boolean;
  readonly explanation: readonly string[];
}

export function changePreview(
  { row, facts }: LoadedSubscription,
  { kind, timing }: ChangeRequest,
  decision: ChangeDecision,
): ChangePreview {
  const { currency } = row;
  const { credit, charge, net } = totals(decision, currency);
  const unit = facts.unitPrice ?? rate("0", currency);
  return {
    kind,
    timing,
    effectiveAt: decision.effectiveAt.toISOString(),
    currency,
    credit: text(credit),
    charge: text(charge),
    net: text(net),
    unitPrice: priceText(unit),
    seatsAfter: decision.seatsAfter,
    lines: decision.lines.map((line) => ({
      type: line.type,
      description: line.description,
      quantity: line.quantity,
      unitAmount: line.unitText,
      amount: text(line.amount),
      start: isoDay(line.period.start),
      end: isoDay(line.period.end),
      chargedDays: daysOf(line.period),
      cycleDays: line.cycleDays,
      purchases: line.purchases.map(({ quantity, purchasedAt }) => ({
        quantity,
        purchasedAt: purchasedAt.toISOString(),
      })),
    })),
    deletes: (decision.deletesScheduled ? facts.scheduledChanges : []).map((change) => ({
      id: change.id,
      kind: change.kind,
      seatCount: change.seatCount,
      effectiveAt: change.effectiveAt.toISOString(),
    })),
    // No rule sends a change to approval yet.
    needsApproval: false,
    explanation: decision.explanation,
  };
}

function text({ minor }: Money): string {
  return minor.toString();
}

/** An amount of a preview as money again. */
export function amountOf(minor: string, currency: CurrencyCode): Money {
  return money(BigInt(minor), currency);
}
