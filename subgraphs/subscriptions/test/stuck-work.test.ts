import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { STUCK_WORK, STUCK_WORK_RETRIED, type StuckWork } from "@markethall/events";
import { Shop } from "./support/shop.js";

let shop: Shop;
beforeAll(async () => {
  shop = await Shop.open();
}, 60_000);
afterAll(() => shop.world.close());
beforeEach(() => shop.clear());

describe("an order whose vendor does not do as it should", () => {
  it("says from the second failure on what holds it up, and that it goes on again", async () => {
    const order = await shop.order();
    shop.world.vendor.down = true;
    await shop.world.runJobs();
    expect((await stuck()).map(({ reason }) => reason)).toEqual([null]);
    await shop.world.runJobs();
    expect(await stuck()).toEqual([
      {
        kind: "ORDER",
        subjectId: order.id,
        customerId: shop.world.ids.customer,
        subject: `Order ${order.number}`,
        reason: "The vendor could not be reached.",
        attempts: 2,
        needsPerson: false,
      },
    ]);
    shop.world.vendor.down = false;
    await shop.world.runAllJobs();
    expect((await stuck()).at(-1)).toMatchObject({ reason: null });
    expect((await shop.orderNow(order.id)).status).toBe("COMPLETED");
  });

  it("is tried again at once when a person says so, and ordered once", async () => {
    const order = await shop.order();
    const before = shop.world.vendor.orders.length;
    shop.world.vendor.faults.push("refuse");
    await shop.world.runAllJobs();
    expect((await stuck()).at(-1)).toMatchObject({ needsPerson: true });
    const again = { kind: "ORDER", subjectId: order.id };
    await shop.world.receive(STUCK_WORK_RETRIED, again);
    await shop.world.receive(STUCK_WORK_RETRIED, again);
    expect((await stuck()).at(-1)).toMatchObject({ reason: null, attempts: 0 });
    await shop.world.runAllJobs();
    expect((await shop.orderNow(order.id)).status).toBe("COMPLETED");
    expect(shop.world.vendor.orders.length - before).toBe(1);
    // What is done stays so.
    await shop.world.receive(STUCK_WORK_RETRIED, again);
    expect(await shop.world.runJobs()).toBe(0);
  });

  it("is never provisioned twice, whatever becomes of the answers and lookups (A26)", async () => {
    const order = await shop.order();
    const before = shop.world.vendor.orders.length;
    // The order takes effect, its answer is lost, and the vendor is away when it is asked what became of it.
    shop.world.vendor.faults.push("lose-reply");
    shop.world.vendor.failsLookUps = true;
    await shop.world.runJobs();
    expect(shop.world.vendor.orders.length - before).toBe(1);
    expect((await shop.orderNow(order.id)).status).toBe("PROVISIONING");
    await shop.world.runJobs();
    await shop.world.runJobs();
    expect(shop.world.vendor.orders.length - before).toBe(1);
    shop.world.vendor.failsLookUps = false;
    await shop.world.runAllJobs();
    expect((await shop.orderNow(order.id)).status).toBe("COMPLETED");
    expect(shop.world.vendor.orders.length - before).toBe(1);
  });
});

async function stuck(): Promise<StuckWork[]> {
  return shop.world.announced<StuckWork>(STUCK_WORK);
}
