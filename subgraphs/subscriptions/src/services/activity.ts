import type { CurrencyCode } from "@markethall/money";
import { randomUUID } from "node:crypto";
import type { Tx } from "@markethall/runtime";
import type { EndOfTermAction } from "../domain/end-of-term.js";
import type { CloudSubscriptionEntity } from "../entities/cloud-subscription.entity.js";
import { SubscriptionActivityEntity } from "../entities/subscription-activity.entity.js";

export type ActivityKind =
  | "STARTED"
  | "SEATS_CHANGED"
  | "SUSPENDED"
  | "RESUMED"
  | "CANCELLED"
  | "RENEWAL_CHOSEN"
  | "CHANGE_SCHEDULED"
  | "RENEWED"
  | "EXTENDED"
  | "EXPIRED"
  | "VENDOR_LATE";

/** What the sentence tells in figures, so that a page can say it in other words. */
export interface ActivityFigures {
  readonly seatsBefore?: number | null;
  readonly seatsAfter?: number | null;
  /** Of a start. */
  readonly unitPrice?: string;
  readonly currency?: CurrencyCode;
  /** Of a renewal. */
  readonly term?: string;
  /** What was chosen; null when no more than auto-renew was switched off. */
  readonly endOfTerm?: EndOfTermAction | null;
}

interface Happening extends ActivityFigures {
  readonly kind: ActivityKind;
  readonly summary: string;
  readonly at: Date;
  /** Null for what time alone brought. */
  readonly actorName: string | null;
}

/** Writes a line of the subscription's timeline. */
export async function recordActivity(
  tx: Tx,
  { id, resellerId, customerId }: CloudSubscriptionEntity,
  { at, ...what }: Happening,
): Promise<void> {
  await tx.insert(SubscriptionActivityEntity, {
    id: randomUUID(),
    resellerId,
    customerId,
    subscriptionId: id,
    occurredAt: at,
    ...what,
  });
}
