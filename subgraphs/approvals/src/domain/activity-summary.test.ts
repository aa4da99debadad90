import { describe, expect, it } from "@jest/globals";
import { activitySubjects, activitySummary } from "./activity-summary.js";

describe("activity", () => {
  it.each([
    [
      "subscriptions.order.changed.v1",
      { orderId: "o1", number: "SO-000007", status: "PROVISIONING" },
      "Order SO-000007 is provisioning.",
    ],
    [
      "subscriptions.subscription.changed.v1",
      { subscriptionId: "s1", productName: "Microsoft 365 E3", status: "ACTIVE" },
      "Subscription to Microsoft 365 E3 is active.",
    ],
    [
      "approvals.request.changed.v1",
      { requestId: "a1", number: "AR-000123", status: "PENDING", subject: "Contoso signs up" },
      "Approval request AR-000123 is pending: Contoso signs up.",
    ],
    [
      "billing.statement.changed.v1",
      { statementId: "b1", number: null, status: "DRAFT" },
      "Statement is draft.",
    ],
    ["billing.spend.changed.v1", {}, "Spend was updated."],
    ["somebody.else.did.v1", { name: "x" }, "Something changed."],
    ["subscriptions.order.changed.v1", null, "Order is."],
  ])("tells %s in a sentence", (type, payload, sentence) => {
    expect(activitySummary({ type, payload })).toBe(sentence);
  });

  it("links what the event is about, and a request only by its own events", () => {
    const nothing = {
      orderId: null,
      cloudSubscriptionId: null,
      approvalRequestId: null,
      statementId: null,
    };
    const subjects = (type: string, payload: object) => activitySubjects({ type, payload });
    expect(subjects("subscriptions.order.changed.v1", { orderId: "o1" })).toEqual({
      ...nothing,
      orderId: "o1",
    });
    expect(subjects("approvals.request.changed.v1", { requestId: "a1" })).toEqual({
      ...nothing,
      approvalRequestId: "a1",
    });
    expect(subjects("other.thing.changed.v1", { requestId: "x", orderId: 7 })).toEqual(nothing);
  });
});
