/** What partners may be told about, and nothing else: names for them, ours, and the fields that go out. */
interface PublishedEvent {
  /** As partners know it (Standard Webhooks: words with dots between). */
  readonly name: string;
  /** As our event log knows it. */
  readonly source: string;
  readonly description: string;
  /** Only these fields of the payload: ids and small state, never an amount, a cost or somebody's name. */
  readonly fields: readonly string[];
}

export const TEST_EVENT = "webhook.test";

export const publishedEvents: readonly PublishedEvent[] = [
  {
    name: "order.changed",
    source: "subscriptions.order.changed.v1",
    description: "An order was placed, or its status changed.",
    fields: ["orderId", "number", "customerId", "status"],
  },
  {
    name: "subscription.changed",
    source: "subscriptions.subscription.changed.v1",
    description: "A cloud subscription began, changed or ended.",
    fields: [
      ...["subscriptionId", "number", "customerId", "cloudAccountId", "vendorId", "planId"],
      ...["status", "seatCount", "autoRenew", "endsAt"],
    ],
  },
  {
    name: "cloud_account.changed",
    source: "subscriptions.cloud-account.changed.v1",
    description: "A cloud account was asked for, provisioned or closed.",
    fields: ["cloudAccountId", "customerId", "vendorId", "status"],
  },
  {
    name: "customer.changed",
    source: "identity.customer.changed.v1",
    description: "A customer was created, or its profile or status changed.",
    fields: ["customerId", "number", "status"],
  },
  {
    name: "statement.changed",
    source: "billing.statement.changed.v1",
    description: "A billing statement was drafted, opened, closed or voided.",
    fields: ["statementId", "number", "customerId", "vendorId", "period", "status"],
  },
  {
    name: "approval_request.changed",
    source: "approvals.request.changed.v1",
    description: "A request for approval was made or decided.",
    fields: ["requestId", "number", "kind", "customerId", "status"],
  },
  {
    name: "support_request.changed",
    source: "approvals.support-request.changed.v1",
    description: "A support request was made, answered or closed.",
    fields: ["supportRequestId", "number", "customerId", "status"],
  },
];

const bySource = new Map(publishedEvents.map((event) => [event.source, event]));

/** The message that goes out for an event of ours; null for one that partners are not told about. */
export function webhookMessage(event: {
  readonly type: string;
  readonly audience: string;
  readonly payload: unknown;
  readonly occurredAt: Date;
}): { readonly type: string; readonly body: string } | null {
  const published = bySource.get(event.type);
  if (!published || event.audience === "internal") return null;
  const payload = (event.payload ?? {}) as Readonly<Record<string, unknown>>;
  const data = Object.fromEntries(published.fields.map((field) => [field, payload[field] ?? null]));
  return messageOf(published.name, event.occurredAt, data);
}

/** Tells an endpoint that it is reached; about nothing. */
export function testMessage(now: Date): { readonly type: string; readonly body: string } {
  return messageOf(TEST_EVENT, now, { test: true });
}

function messageOf(type: string, at: Date, data: object) {
  return { type, body: JSON.stringify({ type, timestamp: at.toISOString(), data }) };
}
