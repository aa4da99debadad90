import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { actorFor } from "@markethall/testing";
import { CHANGE, PREVIEW, SUBSCRIPTION } from "./support/operations.js";
import { World } from "./support/world.js";

interface Preview {
  credit: { amount: string };
  charge: { amount: string };
  net: { amount: string };
  seatsAfter: number | null;
  lines: {
    type: string;
    quantity: number;
    amount: { amount: string };
    servicePeriod: { start: string; end: string };
    chargedDays: number;
    cycleDays: number;
    purchases: { quantity: number; purchasedAt: string }[];
  }[];
  deletesScheduledChanges: { kind: string }[];
}
interface Changed {
  __typename: string;
  reason?: string;
  preview?: Preview;
  subscription?: { status: string; seatCount: number };
}
interface Subscription {
  cloudSubscription: {
    status: string;
    seatCount: number;
    reducibleNow: number;
    autoRenew: boolean;
    availableChanges: string[];
    cancellableUntil: string;
    renewalPolicy: { endOfTerm: string; seatCount: number | null };
    renewalOptions: {
      action: string;
      unitPrice: { amount: string } | null;
      total: { amount: string } | null;
    }[];
    seatBatches: { quantity: number; open: boolean; refundNow: { amount: string } | null }[];
    scheduledChanges: { kind: string; seatCount: number }[];
    activity: { kind: string; actorName: string | null; endOfTerm: string | null }[];
  } | null;
}

let world: World;
let yearly: string;
let monthly: string;
beforeAll(async () => {
  world = await World.create();
  const facts = { policyKey: "microsoft-nce", term: "P1Y" };
  yearly = await world.plan("paid at once", { ...facts, billingCycle: "ANNUAL", price: "264.00" });
  monthly = await world.plan("paid monthly", { ...facts, billingCycle: "MONTHLY", price: "4.00" });
  await world.plan("month by month", {
    policyKey: "microsoft-nce",
    term: "P1M",
    billingCycle: "MONTHLY",
    price: "26.40",
  });
}, 60_000);
afterAll(() => world.close());
beforeEach(() => {
  world.now = new Date("2026-03-01T10:00:00.000Z");
});

const input = (subscriptionId: string, change: object) => ({
  input: { subscriptionId, ...change },
});
const preview = async (id: string, change: object) =>
  (await world.run<{ previewChange: Changed }>(world.buyer, PREVIEW, input(id, change)))
    .previewChange;
const change = async (id: string, wish: object, key?: string) =>
  (await world.run<{ changeSubscription: Changed }>(world.buyer, CHANGE, input(id, wish), key))
    .changeSubscription;
const look = async (id: string) =>
  (await world.run<Subscription>(world.buyer, SUBSCRIPTION, { id })).cloudSubscription!;
const amounts = ({ credit, charge, net }: Preview) => [credit.amount, charge.amount, net.amount];

describe("a cancellation inside the window", () => {
  it("shows 2 618.30 after three days, credits exactly that, and tells the vendor once", async () => {
    const id = await world.buy(yearly, 10);
    world.now = new Date("2026-03-04T10:00:00Z");
    const shown = await preview(id, { kind: "CANCEL" });
    expect(amounts(shown.preview!)).toEqual(["-2618.30", "0.00", "-2618.30"]);
    await world.events();

    const stale = await change(id, { kind: "CANCEL", expectedNet: "-2632.80" });
    expect(stale).toMatchObject({
      __typename: "PriceChangedError",
      currentPreview: { net: { amount: "-2618.30" } },
    });
    const told = world.vendor.instructions.length;
    const done = await change(id, { kind: "CANCEL", expectedNet: "-2618.3" }, "cancel-1");
    expect(done).toMatchObject({
      __typename: "ChangeSubscriptionSuccess",
      subscription: { status: "CANCELLED" },
    });
    expect(await change(id, { kind: "CANCEL", expectedNet: "-2618.3" }, "cancel-1")).toEqual(done);

    const [charge, ...more] = await world.announced<object>("subscriptions.charge.raised.v1");
    expect(more).toEqual([]);
    expect(charge).toMatchObject({
      type: "CANCEL",
      quantity: 10,
      amount: { minor: "-261830", currency: "USD" },
      servicePeriod: { start: "2026-03-04", end: "2027-03-01" },
    });
    world.vendor.faults.push("fail");
    await world.runAllJobs();
    expect(world.vendor.instructions.slice(told).map(({ path }) => path.split("/").at(-1))).toEqual(
      ["cancel"],
    );
  });

  it("is refused with a reason when the window is closed", async () => {
    const id = await world.buy(yearly, 10);
    expect((await look(id)).cancellableUntil).toBe("2026-03-08T10:00:00.000Z");
    world.now = new Date("2026-03-08T10:00:00Z");
    for (const answer of [
      await preview(id, { kind: "CANCEL" }),
      await change(id, { kind: "CANCEL" }),
    ]) {
      expect(answer).toMatchObject({ __typename: "ChangeNotAllowedError" });
      expect(answer.reason).toMatch(/within 168 hours/);
    }
  });
});

describe("seats", () => {
  it("are added for the rest of the cycle, in a batch with a window of its own", async () => {
    world.now = new Date("2026-04-01T10:00:00Z");
    const id = await world.buy(monthly, 1);
    world.now = new Date("2026-04-02T12:00:00Z");
    const shown = await preview(id, { kind: "CHANGE_SEATS", seatCount: 2 });
    expect(amounts(shown.preview!)).toEqual(["-3.87", "7.74", "3.87"]);
    expect(shown.preview!.lines.map(({ type, quantity }) => [type, quantity])).toEqual([
      ["ADD_QUANTITY", 1],
      ["ADD_QUANTITY", 2],
    ]);
    const first = { quantity: 1, purchasedAt: "2026-04-01T10:00:00.000Z" };
    const second = { quantity: 1, purchasedAt: "2026-04-02T12:00:00.000Z" };
    expect(shown.preview!.lines).toMatchObject([
      { chargedDays: 29, cycleDays: 30, purchases: [first] },
      { chargedDays: 29, cycleDays: 30, purchases: [first, second] },
    ]);
    await change(id, { kind: "CHANGE_SEATS", seatCount: 2, expectedNet: "3.87" });
    expect(await look(id)).toMatchObject({ seatCount: 2, reducibleNow: 2 });

    world.now = new Date("2026-04-08T10:00:00Z");
    expect(await look(id)).toMatchObject({
      reducibleNow: 1,
      seatBatches: [
        { quantity: 1, open: false, refundNow: null },
        { quantity: 1, open: true, refundNow: { amount: "3.07" } },
      ],
    });
    const less = await change(id, { kind: "CHANGE_SEATS", seatCount: 1 });
    expect(amounts(less.preview!)).toEqual(["-6.14", "3.07", "-3.07"]);
    expect(await preview(id, { kind: "CHANGE_SEATS", seatCount: 0 })).toMatchObject({
      __typename: "ChangeNotAllowedError",
    });
    await world.runAllJobs();
    expect(world.vendor.instructions.slice(-2).map(({ body }) => body["quantity"])).toEqual([2, 1]);
  });

  it("are changed once when two ask at once", async () => {
    const id = await world.buy(monthly, 5);
    await world.events();
    const answers = await Promise.all([
      change(id, { kind: "CHANGE_SEATS", seatCount: 7 }),
      change(id, { kind: "CHANGE_SEATS", seatCount: 7 }),
    ]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      "ChangeNotAllowedError",
      "ChangeSubscriptionSuccess",
    ]);
    expect(await world.announced("subscriptions.charge.raised.v1")).toHaveLength(2);
    await world.runAllJobs();
  });

  it("scheduled for the renewal are told to be lost before an immediate change loses them", async () => {
    const id = await world.buy(monthly, 10);
    await change(id, { kind: "CHANGE_SEATS", timing: "AT_RENEWAL", seatCount: 6 });
    await change(id, { kind: "CHANGE_SEATS", timing: "AT_RENEWAL", seatCount: 5 });
    expect(await look(id)).toMatchObject({
      scheduledChanges: [{ kind: "CHANGE_SEATS", seatCount: 5 }],
      renewalPolicy: { endOfTerm: "RENEW", seatCount: 5 },
    });
    const shown = await preview(id, { kind: "CHANGE_SEATS", seatCount: 12 });
    expect(shown.preview!.deletesScheduledChanges).toEqual([{ kind: "CHANGE_SEATS" }]);
    await change(id, { kind: "CHANGE_SEATS", seatCount: 12 });
    expect((await look(id)).scheduledChanges).toEqual([]);
    await world.runAllJobs();
  });
});

describe("the renewal", () => {
  it("is offered with the price of each choice", async () => {
    const id = await world.buy(yearly, 10);
    expect((await look(id)).renewalOptions).toEqual([
      { action: "RENEW", unitPrice: { amount: "264.00" }, total: { amount: "2640.00" } },
      {
        action: "EXTENDED_SERVICE_TERM",
        unitPrice: { amount: "27.19" },
        total: { amount: "271.92" },
      },
      { action: "CANCEL", unitPrice: null, total: null },
    ]);
    await change(id, { kind: "SET_RENEWAL", autoRenew: false });
    expect(await look(id)).toMatchObject({
      autoRenew: false,
      renewalPolicy: { endOfTerm: "EXTENDED_SERVICE_TERM" },
    });
    await change(id, { kind: "SET_RENEWAL", endOfTerm: "CANCEL" });
    expect((await look(id)).renewalPolicy.endOfTerm).toBe("CANCEL");
    expect((await look(id)).activity).toMatchObject([
      { kind: "RENEWAL_CHOSEN", actorName: "Bea Buyer", endOfTerm: "CANCEL" },
      { kind: "RENEWAL_CHOSEN", actorName: "Bea Buyer", endOfTerm: null },
      { kind: "STARTED", actorName: null, seatsAfter: 10, unitPrice: { amount: "264.00" } },
    ]);
  });
});

describe("the renewals ahead", () => {
  it("are counted from the business date, whatever clock the reader has", async () => {
    const id = await world.buy(yearly, 2);
    const ahead = async (now: string, days: number) => {
      world.now = new Date(now);
      const { cloudSubscriptions } = await world.run<{
        cloudSubscriptions: { edges: { node: { id: string } }[] };
      }>(
        world.staff,
        "query ($days: Int!) { cloudSubscriptions(first: 100, filter: { renewsWithinDays: $days }) { edges { node { id } } } }",
        { days },
      );
      return cloudSubscriptions.edges.some(({ node }) => node.id === id);
    };
    expect((await look(id)).renewalPolicy.endOfTerm).toBe("RENEW");
    expect(await ahead("2027-01-29T23:59:59Z", 30)).toBe(false);
    expect(await ahead("2027-01-30T00:00:00Z", 30)).toBe(true);
    expect(await ahead("2027-02-28T12:00:00Z", 0)).toBe(false);
    expect(await ahead("2027-02-28T12:00:00Z", 1)).toBe(true);
    await expect(ahead("2027-02-28T12:00:00Z", -1)).rejects.toThrow(/0 to 3660 days/);
  });
});

describe("suspension", () => {
  it("stops access and not the term, and staff can do it as well", async () => {
    const id = await world.buy(monthly, 3);
    await world.run(world.staff, CHANGE, input(id, { kind: "SUSPEND" }));
    expect(await look(id)).toMatchObject({ status: "SUSPENDED", reducibleNow: 0 });
    await change(id, { kind: "RESUME" });
    expect(await look(id)).toMatchObject({ status: "ACTIVE" });
    await world.runAllJobs();
    expect(world.vendor.instructions.slice(-2).map(({ path }) => path.split("/").at(-1))).toEqual([
      "suspend",
      "resume",
    ]);
  });
});

describe("a stranger", () => {
  it("cannot see, preview or change it (A03)", async () => {
    const id = await world.buy(monthly, 3);
    const { reseller: resellerId, otherCustomer: customerId } = world.ids;
    const stranger = actorFor("CUSTOMER_ADMIN", { resellerId, customerId });
    for (const subscriptionId of [id, randomUUID(), "nonsense"]) {
      expect(await world.run(stranger, SUBSCRIPTION, { id: subscriptionId })).toEqual({
        cloudSubscription: null,
      });
      for (const operation of [PREVIEW, CHANGE]) {
        const answer = await world.run<Record<string, Changed>>(
          stranger,
          operation,
          input(subscriptionId, { kind: "SUSPEND" }),
        );
        expect(Object.values(answer)[0]).toMatchObject({ __typename: "NotFoundError" });
      }
    }
    expect((await look(id)).status).toBe("ACTIVE");
  });
});
