import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { deliver, eventOf } from "@markethall/testing";
import { subscriptionsConsumer } from "../src/events/subscriptions.consumer.js";
import { plans, vendors } from "./support/catalogue.js";
import { call } from "./support/price-books.js";
import { clock, now, openWorld, type World } from "./support/world.js";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  world = await world.withNewResellers();
});
afterAll(() => world.close());

const stage = (adjustments: object[], more: object = {}) =>
  call(world, world.north.owner, "stagePriceAdjustments", {
    priceBookId: world.north.bookId,
    adjustments,
    ...more,
  });

interface Node {
  adjustment: string;
  price: { amount: string };
  changedAt: Date;
  staged: { adjustment: string; price: { amount: string }; belowCost: boolean } | null;
  plan: { id: string };
}
interface Page {
  totalCount: number;
  edges: { node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

async function page(after: string | null, first = 3, query = ""): Promise<Page> {
  const { data, errors } = await world.run<{ priceBook: { entries: Page } }>(
    world.north.owner,
    `query ($after: String, $first: Int!, $query: String) { priceBook(id: "${world.north.bookId}") {
       entries(first: $first, after: $after, query: $query) { totalCount pageInfo { hasNextPage endCursor }
         edges { node { adjustment price { amount } changedAt plan { id }
           staged { adjustment price { amount } belowCost } } } } } }`,
    { after, first, query },
  );
  expect(errors).toEqual([]);
  return data!.priceBook.entries;
}

describe("entries of a book", () => {
  it("come page by page, each once, and say how many there are", async () => {
    const first = await page(null);
    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    const second = await page(first.pageInfo.endCursor);
    expect(second).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: false } });
    const ids = [...first.edges, ...second.edges].map(({ node }) => node.plan.id);
    const { premium, premiumAnnual, e3, storage } = plans;
    expect(new Set(ids)).toEqual(
      new Set([premium, premiumAnnual, e3, storage].map(({ id }) => id)),
    );
    const beyond = await page(second.pageInfo.endCursor);
    expect(beyond).toMatchObject({ totalCount: 4, edges: [], pageInfo: { hasNextPage: false } });
  });

  it("page through a search in its own order", async () => {
    const first = await page(null, 1, "premium");
    expect(first.totalCount).toBe(2);
    const second = await page(first.pageInfo.endCursor, 1, "premium");
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(second.edges[0]!.node.plan.id).not.toBe(first.edges[0]!.node.plan.id);
  });

  it("say what the draft makes of them, and since when they cost what they do", async () => {
    await stage([{ planId: plans.premium.id, adjustment: "FIXED", value: "17" }]);
    const entries = async () =>
      new Map((await page(null, 100)).edges.map(({ node }) => [node.plan.id, node]));
    const staged = await entries();
    expect(staged.get(plans.premium.id)).toMatchObject({
      adjustment: "DEFAULT",
      price: { amount: "25.30" },
      changedAt: now,
      staged: { adjustment: "FIXED", price: { amount: "17.00" }, belowCost: true },
    });
    expect(staged.get(plans.e3.id)!.staged).toBeNull();
    await stage([], { adjustmentPercent: "20" });
    expect((await entries()).get(plans.e3.id)!.staged).toMatchObject({
      adjustment: "DEFAULT",
      price: { amount: "43.20" },
    });
  });
});

describe("what a draft does to whom", () => {
  const sold = (subscriptionId: string, planId: string, seatCount: number | null, at: number) =>
    deliver(
      world.database.db,
      subscriptionsConsumer,
      eventOf(
        "subscriptions.subscription.changed.v1",
        world.north.resellerId,
        {
          subscriptionId,
          customerId: world.north.customerId,
          planId,
          status: seatCount === 0 ? "CANCELLED" : "ACTIVE",
          seatCount,
        },
        { occurredAt: new Date(now.getTime() + at) },
      ),
      clock,
    );
  const effect = async () => {
    const { data, errors } = await world.run<{ priceBook: { draft: { effect: object } } }>(
      world.north.owner,
      `{ priceBook(id: "${world.north.bookId}") { draft { effect { seatCount customerCount before { amount } after { amount }
         change { amount } customers { customer { id } seatCount change { amount } } } } } }`,
    );
    expect(errors).toEqual([]);
    return data!.priceBook.draft.effect;
  };

  it("is a year of the seats that they hold today, at the prices after and before", async () => {
    const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
    await world.tellCustomer(world.north, "ACTIVE");
    await world.authorize(world.north, vendors.microsoft.id, world.north.bookId);
    await sold(one, plans.premium.id, 10, 2);
    // Older news that comes late changes nothing.
    await sold(one, plans.premium.id, 99, 1);
    await sold(other, plans.premiumAnnual.id, 3, 1);
    await stage([{ planId: plans.premium.id, adjustment: "FIXED", value: "24.00" }], {
      adjustmentPercent: "20",
    });
    // Monthly 25.30 → 24.00 for 10 seats: −156.00 a year. Annual 253.00 → 264.00 for 3: +33.00.
    expect(await effect()).toEqual({
      seatCount: 13,
      customerCount: 1,
      before: { amount: "3795.00" },
      after: { amount: "3672.00" },
      change: { amount: "-123.00" },
      customers: [
        {
          customer: { id: world.north.customerId },
          seatCount: 13,
          change: { amount: "-123.00" },
        },
      ],
    });
    await sold(one, plans.premium.id, 0, 3);
    expect(await effect()).toMatchObject({ seatCount: 3, change: { amount: "33.00" } });
  });

  it("is nothing for customers of another book", async () => {
    await world.tellCustomer(world.north, "ACTIVE");
    await world.authorize(world.north, vendors.microsoft.id, world.north.googleBookId);
    await sold(crypto.randomUUID(), plans.premium.id, 10, 1);
    await stage([{ planId: plans.premium.id, adjustment: "FIXED", value: "24.00" }]);
    expect(await effect()).toMatchObject({
      seatCount: 0,
      customers: [],
      change: { amount: "0.00" },
    });
  });
});
