import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { VendorConnector } from "../src/connectors/vendor-connector.js";
import { ProvisioningService } from "../src/services/provisioning.service.js";
import { Shop } from "./support/shop.js";

let shop: Shop;
beforeAll(async () => {
  shop = await Shop.open();
}, 60_000);
afterAll(() => shop.world.close());
beforeEach(() => shop.clear());

describe("provisioning", () => {
  it("makes the subscription, its batch and its first charge, and the order moves live", async () => {
    const order = await shop.order();
    expect(order).toMatchObject({ status: "PROVISIONING", total: { amount: "231.00" } });
    await shop.world.runAllJobs();

    const done = await shop.orderNow(order.id);
    expect(done).toMatchObject({
      status: "COMPLETED",
      items: [{ status: "COMPLETED", subscription: { seatCount: 10 } }],
    });
    const events = await shop.world.events();
    const moves = events.filter(({ type }) => type === "subscriptions.order.changed.v1");
    expect(moves.map(({ payload }) => (payload as { status: string }).status)).toEqual([
      "PROVISIONING",
      "COMPLETED",
    ]);
    const charge = events.find(({ type }) => type === "subscriptions.charge.raised.v1");
    expect(charge).toMatchObject({
      audience: "internal",
      payload: {
        type: "NEW",
        quantity: 10,
        unitPrice: "23.1",
        amount: { minor: "23100", currency: "USD" },
        cost: { minor: "10000", currency: "USD" },
        servicePeriod: { start: "2026-03-01", end: "2026-04-01" },
      },
    });
    const started = events.find(({ type }) => type === "subscriptions.subscription.changed.v1");
    expect(started?.payload).toMatchObject({
      status: "ACTIVE",
      endsAt: "2027-03-01T00:00:00.000Z",
      endOfTerm: "RENEW",
      seatCount: 10,
    });

    const live = await shop.world.live(
      shop.world.buyer,
      "subscription ($id: ID!) { orderChanged(id: $id) { id status } }",
      {
        type: "subscriptions.order.changed.v1",
        sequence: 1,
        occurredAt: "",
        customerId: shop.world.ids.customer,
        payload: { orderId: order.id },
      },
      { id: order.id },
    );
    expect(live.data).toEqual({ orderChanged: { id: order.id, status: "COMPLETED" } });
  });

  it.each(["lose-reply", "nonsense"] as const)(
    "reconciles an answer that is lost (%s) and orders once",
    async (fault) => {
      const order = await shop.order();
      const before = shop.world.vendor.orders.length;
      shop.world.vendor.faults.push(fault);
      await shop.world.runAllJobs();
      expect(await shop.orderNow(order.id)).toMatchObject({
        status: "COMPLETED",
        stuckBecause: null,
      });
      expect(shop.world.vendor.orders.length - before).toBe(1);
    },
  );

  it("waits with its reason while the vendor is down, and completes by itself", async () => {
    const order = await shop.order();
    const before = shop.world.vendor.orders.length;
    shop.world.vendor.down = true;
    await shop.world.runJobs();
    expect(await shop.orderNow(order.id)).toMatchObject({
      status: "PROVISIONING",
      stuckBecause: "The vendor could not be reached.",
    });
    shop.world.vendor.down = false;
    shop.world.vendor.faults.push("fail");
    await shop.world.runAllJobs();
    expect(await shop.orderNow(order.id)).toMatchObject({
      status: "COMPLETED",
      stuckBecause: null,
    });
    expect(shop.world.vendor.orders.length - before).toBe(1);
  });

  it("watches an order that the vendor is still at work on", async () => {
    shop.world.vendor.completesAtOnce = false;
    const order = await shop.order();
    await shop.world.runJobs();
    expect(await shop.orderNow(order.id)).toMatchObject({
      status: "PROVISIONING",
      stuckBecause: null,
    });
    shop.world.vendor.completeAll();
    shop.world.vendor.completesAtOnce = true;
    await shop.world.runAllJobs();
    expect(await shop.orderNow(order.id)).toMatchObject({ status: "COMPLETED" });
  });

  it("needs attention after its deadline, and can be started again from the console", async () => {
    const order = await shop.order();
    shop.world.vendor.down = true;
    const then = shop.world.now;
    shop.world.now = new Date(then.getTime() + 25 * 3_600_000);
    await shop.world.runJobs();
    expect(await shop.orderNow(order.id)).toMatchObject({
      status: "NEEDS_ATTENTION",
      stuckBecause: "The vendor could not be reached.",
    });
    expect(await shop.world.runJobs()).toBe(0);

    shop.world.vendor.down = false;
    const RETRY = `mutation ($input: RetryOrderInput!) { retryOrder(input: $input) { __typename } }`;
    const input = { orderId: order.id };
    expect(await shop.world.run(shop.world.staff, RETRY, { input })).toEqual({
      retryOrder: { __typename: "RetryOrderSuccess" },
    });
    await shop.world.runAllJobs();
    expect(await shop.orderNow(order.id)).toMatchObject({ status: "COMPLETED" });
    expect(await shop.world.run(shop.world.staff, RETRY, { input })).toEqual({
      retryOrder: { __typename: "OrderStatusError" },
    });
    shop.world.now = then;
  });

  it("needs attention at once when the vendor refuses", async () => {
    const order = await shop.order();
    shop.world.vendor.faults.push("refuse");
    await shop.world.runAllJobs();
    expect(await shop.orderNow(order.id)).toMatchObject({
      status: "NEEDS_ATTENTION",
      stuckBecause: "The vendor refused: no such plan",
      items: [{ status: "FAILED" }],
    });
  });

  it("is one worker's turn at a time: two at once ask the vendor once (A24)", async () => {
    const order = await shop.order();
    const before = shop.world.vendor.orders.length;
    const payload = { resellerId: shop.world.ids.reseller, id: order.id };
    await Promise.all([
      shop.world.job("subscriptions.provision-order", payload),
      shop.world.job("subscriptions.provision-order", payload),
    ]);
    await shop.world.runAllJobs();
    expect(shop.world.vendor.orders.length - before).toBe(1);
    expect((await shop.orderNow(order.id)).status).toBe("COMPLETED");
  });

  it("takes the turn over from a worker that died, and looks up what that one had asked for", async () => {
    const order = await shop.order();
    await shop.world.database.admin.query(
      `update orders set lease_token = gen_random_uuid(), lease_until = now() + interval '30 seconds' where id = $1`,
      [order.id],
    );
    await shop.world.runJobs();
    expect((await shop.orderNow(order.id)).status).toBe("PROVISIONING");
    await shop.world.database.admin.query(
      "update orders set lease_until = now() - interval '1 second' where id = $1",
      [order.id],
    );
    await shop.world.runAllJobs();
    expect((await shop.orderNow(order.id)).status).toBe("COMPLETED");
  });

  it("leaves nobody without a job: who lost the turn looks again when that of the other is over", async () => {
    const order = await shop.order();
    const { admin } = shop.world.database;
    shop.world.vendor.meanwhile = () =>
      admin.query(
        `update orders set lease_token = gen_random_uuid(), lease_until = now() + interval '30 seconds' where id = $1`,
        [order.id],
      );
    await shop.world.runJobs();
    const { rows } = await admin.query("select key from jobs._private_jobs");
    expect(rows).toEqual([{ key: `subscriptions.provision-order:${order.id}` }]);
    // The other one died: nobody hears of it any more.
    await admin.query("update orders set lease_until = now() - interval '1 second' where id = $1", [
      order.id,
    ]);
    await shop.world.runAllJobs();
    expect((await shop.orderNow(order.id)).status).toBe("COMPLETED");
  });

  it("gives its turn back when an attempt comes to nothing, so that the next one need not wait", async () => {
    const order = await shop.order();
    const unkept = { orderId: "o", subscriptionId: "\u0000", status: "completed" as const };
    const connector = {
      findOrder: () => Promise.resolve(null),
      placeOrder: () => Promise.resolve(unkept),
    } as unknown as VendorConnector;
    const subject = { resellerId: shop.world.ids.reseller, id: order.id };
    const { db, admin } = shop.world.database;
    await expect(
      new ProvisioningService(connector).provision(db, subject, { now: () => shop.world.now }),
    ).rejects.toThrow("invalid byte sequence");
    const { rows } = await admin.query("select lease_until from orders where id = $1", [order.id]);
    expect(rows).toEqual([{ lease_until: null }]);
    await shop.world.runAllJobs();
    expect((await shop.orderNow(order.id)).status).toBe("COMPLETED");
  });

  it("does nothing twice when a job runs twice (A24)", async () => {
    const order = await shop.order();
    const before = shop.world.vendor.orders.length;
    const payload = { resellerId: shop.world.ids.reseller, id: order.id };
    await shop.world.job("subscriptions.provision-order", payload);
    await shop.world.job("subscriptions.provision-order", payload);
    await shop.world.runAllJobs();
    expect(shop.world.vendor.orders.length - before).toBe(1);
    expect(await shop.world.announced("subscriptions.charge.raised.v1")).toHaveLength(1);
  });
});
