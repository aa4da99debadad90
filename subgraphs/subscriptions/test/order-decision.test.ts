import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { actorFor } from "@markethall/testing";
import { type OrderAnswer, Shop } from "./support/shop.js";
import { ORDER } from "./support/world.js";

let shop: Shop;
beforeAll(async () => {
  shop = await Shop.open();
}, 60_000);
afterAll(() => shop.world.close());
beforeEach(() => shop.clear());

describe("an order above the threshold", () => {
  const big = async () => {
    await shop.add(shop.yearly, 300);
    return (await shop.checkout(shop.withTerms)).order!;
  };
  const decide = (subjectId: string, decision: "APPROVED" | "DECLINED") =>
    shop.world.receive("approvals.request.decided.v1", {
      requestId: "00000000-0000-4000-8000-000000000001",
      kind: "ORDER",
      subjectId,
      customerId: shop.world.ids.customer,
      decision,
      reason: decision === "DECLINED" ? "Above this year's budget." : null,
      decidedByName: "Olga Ops",
    });

  it("waits for an approval and asks for it", async () => {
    const order = await big();
    expect(order).toMatchObject({ status: "PENDING_APPROVAL", total: { amount: "6930.00" } });
    expect(await shop.world.announced("subscriptions.approval.requested.v1")).toMatchObject([
      {
        kind: "ORDER",
        subjectId: order.id,
        amount: { minor: "693000", currency: "USD" },
        vendorIds: [shop.world.ids.microsoft],
      },
    ]);
    expect(await shop.world.runJobs()).toBe(0);
    await decide(order.id, "APPROVED");
    await decide(order.id, "DECLINED");
    await shop.world.runAllJobs();
    expect(await shop.orderNow(order.id)).toMatchObject({ status: "COMPLETED" });
  });

  it("is declined for good", async () => {
    const order = await big();
    await decide(order.id, "DECLINED");
    await decide(order.id, "APPROVED");
    expect(await shop.orderNow(order.id)).toMatchObject({
      status: "DECLINED",
      decidedAt: expect.any(String),
      decisionReason: "Above this year's budget.",
      items: [{ status: "CANCELLED" }],
    });
    expect(await shop.world.runJobs()).toBe(0);
  });

  it("can be taken back while it waits, and not after", async () => {
    const CANCEL = `mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename } }`;
    const order = await big();
    const input = { orderId: order.id };
    expect(await shop.world.run(shop.world.buyer, CANCEL, { input })).toEqual({
      cancelOrder: { __typename: "CancelOrderSuccess" },
    });
    await decide(order.id, "APPROVED");
    expect(await shop.orderNow(order.id)).toMatchObject({ status: "CANCELLED" });
    expect(await shop.world.run(shop.world.buyer, CANCEL, { input })).toEqual({
      cancelOrder: { __typename: "OrderStatusError" },
    });
  });
});

describe("tenancy", () => {
  it("shows another's order like one that does not exist (A03)", async () => {
    const order = await shop.order();
    const { reseller: resellerId, otherCustomer: customerId } = shop.world.ids;
    const stranger = actorFor("CUSTOMER_ADMIN", { resellerId, customerId });
    const competitor = actorFor("RESELLER_OWNER", {
      resellerId: "00000000-0000-4000-8000-000000000009",
    });
    for (const actor of [stranger, competitor]) {
      const foreign = await shop.world.run<OrderAnswer>(actor, ORDER, { id: order.id });
      const absent = await shop.world.run<OrderAnswer>(actor, ORDER, {
        id: "00000000-0000-4000-8000-000000000002",
      });
      expect(foreign).toEqual(absent);
    }
    expect(
      (await shop.world.run<OrderAnswer>(shop.world.staff, ORDER, { id: order.id })).order,
    ).not.toBeNull();
    await shop.world.runAllJobs();
  });
});
