import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { CHANGE, SUBSCRIPTION } from "./support/operations.js";
import { World } from "./support/world.js";

interface Charge {
  type: string;
  amount: { minor: string };
  quantity: number;
  servicePeriod: { start: string; end: string };
  raisedAt: string;
}

let world: World;
let yearly: string;
let monthTerm: string;
beforeAll(async () => {
  world = await World.create();
  yearly = await world.plan("yearly", {
    policyKey: "microsoft-nce",
    term: "P1Y",
    billingCycle: "MONTHLY",
    price: "23.10",
  });
  monthTerm = await world.plan("month by month", {
    policyKey: "microsoft-nce",
    term: "P1M",
    billingCycle: "MONTHLY",
    price: "26.40",
  });
}, 60_000);
afterAll(() => world.close());
beforeEach(async () => {
  world.now = new Date("2026-01-31T10:00:00.000Z");
  await world.database.admin.query("update cloud_subscriptions set status = 'EXPIRED'");
  await world.events();
});

const advance = () => world.job("subscriptions.advance-cycles");
const at = (iso: string) => {
  world.now = new Date(iso);
};
const charges = async () =>
  (await world.announced<Charge>("subscriptions.charge.raised.v1")).map(
    ({ type, amount, servicePeriod: { start, end } }) => [type, amount.minor, start, end],
  );
const look = async (id: string) =>
  (
    await world.run<{ cloudSubscription: Record<string, unknown> }>(world.buyer, SUBSCRIPTION, {
      id,
    })
  ).cloudSubscription;
const change = (subscriptionId: string, wish: object) =>
  world.run(world.buyer, CHANGE, { input: { subscriptionId, ...wish } });

describe("charge cycles", () => {
  it("are charged once each, on the anchor's day, however often and late the job runs", async () => {
    await world.buy(yearly, 2);
    at("2026-04-15T00:00:00Z");
    await Promise.all([advance(), advance()]);
    await advance();
    expect(await charges()).toEqual([
      ["NEW", "4620", "2026-01-31", "2026-02-28"],
      ["RECURRING", "4620", "2026-02-28", "2026-03-31"],
      ["RECURRING", "4620", "2026-03-31", "2026-04-30"],
    ]);
  });

  it("belong to the day they fell due, not to the day they were noticed", async () => {
    await world.buy(yearly, 2);
    await world.events();
    at("2026-04-15T00:00:00Z");
    await advance();
    const raised = await world.announced<Charge>("subscriptions.charge.raised.v1");
    expect(raised.map(({ raisedAt }) => raisedAt)).toEqual([
      "2026-02-28T00:00:00.000Z",
      "2026-03-31T00:00:00.000Z",
    ]);
  });

  it("are forbidden twice by the database itself", async () => {
    const id = await world.buy(yearly, 2);
    const again = `insert into charges select gen_random_uuid(), reseller_id, customer_id, subscription_id, 'RECURRING',
      description, quantity, unit_price, unit_amount_minor, amount_minor, unit_cost, cost_minor, currency, service_start,
      service_end, raised_at, trace from charges where subscription_id = $1`;
    await expect(world.database.admin.query(again, [id])).rejects.toThrow("charges_cycle");
  });

  it("are caught up before a change is priced, so that nothing uncharged is credited", async () => {
    const id = await world.buy(yearly, 2);
    await world.events();
    at("2026-03-10T00:00:00Z");
    await change(id, { kind: "CHANGE_SEATS", seatCount: 3 });
    // 23.10 ÷ 31 × 21 = 15.65 a seat.
    expect((await charges()).map(([type, minor]) => [type, minor])).toEqual([
      ["RECURRING", "4620"],
      ["ADD_QUANTITY", "-3130"],
      ["ADD_QUANTITY", "4695"],
    ]);
    await world.runAllJobs();
  });

  it("go on while it is suspended", async () => {
    const id = await world.buy(yearly, 2);
    await change(id, { kind: "SUSPEND" });
    await world.events();
    at("2026-02-28T00:00:00Z");
    await advance();
    expect(await charges()).toHaveLength(1);
    await world.runAllJobs();
  });
});

describe("the end of a term", () => {
  it("renews at the price of that day with what was scheduled, and opens the window again", async () => {
    const id = await world.buy(monthTerm, 4);
    await change(id, { kind: "CHANGE_SEATS", timing: "AT_RENEWAL", seatCount: 3 });
    await world.events();
    await world.price(monthTerm, "30.00", 3, "2026-02-20T00:00:00.000Z");
    at("2026-02-28T05:00:00Z");
    await advance();
    expect(await charges()).toEqual([["RENEW", "9000", "2026-02-28", "2026-03-31"]]);
    expect(await look(id)).toMatchObject({
      seatCount: 3,
      reducibleNow: 3,
      endsAt: "2026-03-31T00:00:00.000Z",
      cancellableUntil: "2026-03-07T00:00:00.000Z",
      unitPrice: { amount: "30.00" },
      scheduledChanges: [],
    });
    await world.runAllJobs();
    expect(world.vendor.instructions.at(-1)?.body).toMatchObject({ quantity: 3 });
    await world.price(monthTerm, "26.40", 4);
  });

  it("goes on month by month where auto-renew is off, and can be ended any time", async () => {
    await world.price(monthTerm, "26.40", 5);
    const id = await world.buy(yearly, 2);
    await change(id, { kind: "SET_RENEWAL", autoRenew: false });
    at("2027-01-31T00:00:00Z");
    await advance();
    expect((await charges()).at(-1)).toEqual(["RECURRING", "5438", "2027-01-31", "2027-02-28"]);
    expect(await look(id)).toMatchObject({
      status: "EXTENDED",
      endsAt: null,
      unitPrice: { amount: "27.19" },
      availableChanges: ["CANCEL"],
    });
    at("2027-02-14T09:00:00Z");
    await change(id, { kind: "CANCEL" });
    // 27.192 ÷ 28 × 14 = 13.60 a seat.
    expect((await charges()).at(-1)).toEqual(["CANCEL", "-2720", "2027-02-14", "2027-02-28"]);
    await world.runAllJobs();
  });

  it("ends what was set to end, and tells the vendor", async () => {
    const id = await world.buy(monthTerm, 1);
    await change(id, { kind: "SET_RENEWAL", endOfTerm: "CANCEL" });
    at("2026-03-01T00:00:00Z");
    await advance();
    expect(await look(id)).toMatchObject({ status: "EXPIRED", availableChanges: [] });
    await world.runAllJobs();
    expect(world.vendor.instructions.at(-1)?.path).toMatch(/cancel$/);
  });
});

describe("usage", () => {
  it("has no seats, no charges of its own and no end", async () => {
    const usage = await world.plan("usage", {
      policyKey: "consumption",
      term: "NONE",
      billingCycle: "MONTHLY",
      price: "0.0042",
      kind: "CONSUMPTION",
    });
    const id = await world.buy(usage, 1);
    at("2026-06-01T00:00:00Z");
    await advance();
    expect(await charges()).toEqual([]);
    expect(await look(id)).toMatchObject({
      seatCount: null,
      reducibleNow: null,
      endsAt: null,
      seatBatches: [],
    });
    await change(id, { kind: "CANCEL" });
    expect(await look(id)).toMatchObject({ status: "CANCELLED" });
    await world.runAllJobs();
  });
});
