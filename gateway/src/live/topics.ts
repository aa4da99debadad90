import type { Actor } from "@markethall/auth";
import type { LoggedEvent } from "@markethall/events";

/** Which events a field of Subscription follows. */
export interface Topic {
  /** The one type of event; null for all that the viewer may see. */
  readonly type: string | null;
  /** Whether an event is about what the field's arguments name. */
  concerns(
    payload: Readonly<Record<string, unknown>>,
    args: Readonly<Record<string, unknown>>,
  ): boolean;
}

const always = (): boolean => true;

/** Fields of Subscription by name. A field that is not here follows nothing and is refused. */
export const topics: Readonly<Record<string, Topic>> = {
  activity: { type: null, concerns: always },
  orderChanged: {
    type: "subscriptions.order.changed.v1",
    concerns: ({ orderId }, { id }) => orderId === id,
  },
  approvalQueueChanged: { type: "approvals.request.changed.v1", concerns: always },
  spendChanged: { type: "billing.spend.changed.v1", concerns: always },
  billingRunProgressed: {
    type: "billing.run.progressed.v1",
    concerns: ({ runId }, { id }) => runId === id,
  },
};

/** Whether the actor may learn that the event happened at all: own tenant, own customer, own audience. */
export function maySee(actor: Actor, event: LoggedEvent): boolean {
  if (event.audience === "internal" || event.tenantId !== actor.resellerId) return false;
  return (
    actor.customerId === null || (event.audience === "all" && event.customerId === actor.customerId)
  );
}

/** The event's number among those that this actor may see. */
export function sequenceFor(actor: Actor, event: LoggedEvent): number | null {
  return actor.customerId === null ? event.sequence : event.customerSequence;
}

export function follows(
  topic: Topic,
  args: Readonly<Record<string, unknown>>,
  event: LoggedEvent,
): boolean {
  if (topic.type !== null && topic.type !== event.type) return false;
  return topic.concerns((event.payload ?? {}) as Readonly<Record<string, unknown>>, args);
}

/** Viewers with the same key see the same answer to the same question. */
export function audienceOf({
  kind,
  role,
  resellerId,
  customerId,
  scopes,
  features,
}: Actor): string {
  return JSON.stringify([kind, role, resellerId, customerId, scopes, features]);
}
