import { randomUUID } from "node:crypto";
import type { Tx } from "@markethall/runtime";
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

interface Happening {
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
  { kind, summary, at, actorName }: Happening,
): Promise<void> {
  await tx.insert(SubscriptionActivityEntity, {
    id: randomUUID(),
    resellerId,
    customerId,
    subscriptionId: id,
    occurredAt: at,
    kind,
    summary,
    actorName,
  });
}
