import { describe, expect, it } from "@jest/globals";
import { publishedEvents, testMessage, webhookMessage } from "./webhook-event.js";

const occurredAt = new Date("2026-11-22T10:00:00Z");
const event = (type: string, payload: object, audience = "all") => ({
  type,
  audience,
  payload,
  occurredAt,
});

describe("webhookMessage", () => {
  it("tells ids and small state, and no price, cost or name", () => {
    const message = webhookMessage(
      event("subscriptions.subscription.changed.v1", {
        subscriptionId: "s1",
        customerId: "c1",
        status: "ACTIVE",
        seatCount: 5,
        unitPrice: "22.00",
        unitCost: "17.60",
        currency: "USD",
        productName: "Microsoft 365",
      }),
    );
    expect(message?.type).toBe("subscription.changed");
    expect(JSON.parse(message?.body ?? "")).toEqual({
      type: "subscription.changed",
      timestamp: "2026-11-22T10:00:00.000Z",
      data: {
        subscriptionId: "s1",
        number: null,
        customerId: "c1",
        cloudAccountId: null,
        vendorId: null,
        planId: null,
        status: "ACTIVE",
        seatCount: 5,
        autoRenew: null,
        endsAt: null,
      },
    });
  });

  it("is silent about what is not published, and about what is internal", () => {
    expect(webhookMessage(event("catalog.price-list.changed.v1", {}))).toBeNull();
    expect(
      webhookMessage(event("subscriptions.order.changed.v1", { orderId: "o" }, "internal")),
    ).toBeNull();
  });

  it("publishes no field that could hold money or a person", () => {
    const fields = publishedEvents.flatMap((published) => published.fields);
    expect(
      fields.filter((field) => /price|cost|margin|amount|total|name|email/i.test(field)),
    ).toEqual([]);
  });

  it("names a test as one", () => {
    expect(JSON.parse(testMessage(occurredAt).body)).toEqual({
      type: "webhook.test",
      timestamp: "2026-11-22T10:00:00.000Z",
      data: { test: true },
    });
  });
});
