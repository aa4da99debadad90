import type { Actor } from "@markethall/auth";
import type { LoggedEvent } from "@markethall/events";

/** Which events a field of Subscription follows. */
export interface Topic {
  /** The types of events; null for all that the viewer may see. */
  readonly types: readonly string[] | null;
  /** Whether an event is about what the field's arguments name. */
  concerns(
    payload: Readonly<Record<string, unknown>>,
    args: Readonly<Record<string, unknown>>,
  ): boolean;
}

const always = (): boolean => true;

/** Fields of Subscription by name. A field that is not here follows nothing and is refused. */
export const topics: Readonly<Record<string, Topic>> = {
  activity: { types: null, concerns: always },
  orderChanged: {
    types: ["subscriptions.order.changed.v1"],
    concerns: ({ orderId }, { id }) => orderId === id,
  },
  approvalQueueChanged: {
    types: ["approvals.request.changed.v1", "approvals.readiness.changed.v1"],
    concerns: ({ requestId }) => typeof requestId === "string",
  },
  spendChanged: { types: ["billing.spend.changed.v1"], concerns: always },
  billingRunProgressed: {
    types: ["billing.run.progressed.v1"],
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
  if (topic.types !== null && !topic.types.includes(event.type)) return false;
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
