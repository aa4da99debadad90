import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { drainOutbox } from "@markethall/testing";
import { call, entry, priceFor } from "./support/price-books.js";
import { plans } from "./support/catalogue.js";
import { openWorld, type World } from "./support/world.js";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  world = await world.withNewResellers();
});
afterAll(() => world.close());

const owner = () => world.north.owner;
const stage = (adjustments: object[], more: object = {}) =>
  call(world, owner(), "stagePriceAdjustments", {
    priceBookId: world.north.bookId,
    adjustments,
    ...more,
  });
const commit = (more: object = {}, key?: string) =>
  call(
    world,
    owner(),
    "commitPriceBook",
    { priceBookId: world.north.bookId, summary: "New prices.", ...more },
    key,
  );
const edit = (planId: string, adjustment: string, value: string | null, more: object = {}) => ({
  planId,
  adjustment,
  value,
  ...more,
});

describe("the four adjustments (rules.md §2, master 22.00 and seller cost 17.60)", () => {
  it.each([
    {
      adjustment: "DEFAULT",
      value: null,
      price: "25.30",
      margin: "7.70",
      marginPercent: "30.43",
      markupPercent: "43.75",
    },
    {
      adjustment: "PERCENT",
      value: "20",
      price: "26.40",
      margin: "8.80",
      marginPercent: "33.33",
      markupPercent: "50.00",
    },
    {
      adjustment: "DELTA",
      value: "1.50",
      price: "23.50",
      margin: "5.90",
      marginPercent: "25.11",
      markupPercent: "33.52",
    },
    {
      adjustment: "FIXED",
      value: "24.00",
      price: "24.00",
      margin: "6.40",
      marginPercent: "26.67",
      markupPercent: "36.36",
    },
  ])(
    "$adjustment $value costs the customer $price",
    async ({ adjustment, value, price, margin, marginPercent, markupPercent }) => {
      if (value !== null) {
        await stage([edit(plans.premium.id, adjustment, value)]);
        // Staged only: nobody pays it yet.
        expect(await priceFor(world, world.north.buyer, plans.premium.id)).toBe("25.30");
        expect((await commit()).__typename).toBe("CommitPriceBookSuccess");
      }
      expect(await priceFor(world, world.north.buyer, plans.premium.id)).toBe(price);
      expect(await entry(world, plans.premium.id)).toMatchObject({
        adjustment,
        price: { amount: price },
        margin: { amount: margin },
        marginPercent,
        markupPercent,
        cost: { amount: "17.60" },
        listPrice: { amount: "22.00" },
        belowCost: false,
      });
    },
  );
});

describe("staging", () => {
  it("answers with the what-if and changes nothing", async () => {
    const staged = await stage([edit(plans.e3.id, "FIXED", "40.00")], { adjustmentPercent: "20" });
    expect(staged.priceBook!.draft).toMatchObject({ changes: 4, belowCost: 0 });
    const prices = Object.fromEntries(
      staged.priceBook!.draft!.entries.map(({ plan, price }) => [plan.id, price.amount]),
    );
    expect(prices).toEqual({
      [plans.premium.id]: "26.40",
      [plans.premiumAnnual.id]: "264.00",
      [plans.e3.id]: "40.00",
      [plans.storage.id]: "0.0001332",
    });
    expect(staged.priceBook).toMatchObject({ revision: 1, adjustmentPercent: "15" });
    expect(await priceFor(world, world.north.buyer, plans.e3.id)).toBe("41.40");
  });

  it("names the active customers that the commit touches", async () => {
    await world.tellCustomer(world.north, "ACTIVE");
    await stage([edit(plans.e3.id, "FIXED", "40.00")]);
    const customers = async () => {
      const { data } = await world.run<{ priceBook: { draft: { customers: { id: string }[] } } }>(
        owner(),
        `{ priceBook(id: "${world.north.bookId}") { draft { customers { id } } } }`,
      );
      return data!.priceBook.draft.customers.map(({ id }) => id);
    };
    expect(await customers()).toEqual([world.north.customerId]);
    await world.tellCustomer(world.north, "SUSPENDED");
    expect(await customers()).toEqual([]);
  });

  it("adds up over several edits and forgets those that are taken back", async () => {
    await stage([edit(plans.e3.id, "FIXED", "40.00")]);
    const both = await stage([edit(plans.premium.id, "DELTA", "1")]);
    expect(both.priceBook!.draft!.changes).toBe(2);
    const one = await stage([edit(plans.e3.id, "DEFAULT", null)]);
    expect(one.priceBook!.draft!.changes).toBe(1);
    const none = await stage([edit(plans.premium.id, "DEFAULT", null)]);
    expect(none.priceBook!.draft).toBeNull();
    expect((await commit()).__typename).toBe("NothingStagedError");
  });

  it.each([
    {
      edits: [["premium", "PERCENT", "-100.01"]],
      field: "adjustments.0.value",
      why: "below −100 %",
    },
    {
      edits: [["premium", "DELTA", "-22.01"]],
      field: "adjustments.0.value",
      why: "a negative price",
    },
    { edits: [["premium", "FIXED", null]], field: "adjustments.0.value", why: "no amount" },
    {
      edits: [
        ["premium", "FIXED", "1"],
        ["workspace", "FIXED", "1"],
      ],
      field: "adjustments.1.planId",
      why: "another vendor's plan",
    },
  ] as const)("refuses $why", async ({ edits, field }) => {
    const refused = await stage(
      edits.map(([name, kind, value]) => edit(plans[name].id, kind, value)),
    );
    expect(refused).toMatchObject({ __typename: "InvalidInputError", field });
  });

  it("refuses a book-wide percent below −100 and lets −100 give 0", async () => {
    expect(await stage([], { adjustmentPercent: "-100.5" })).toMatchObject({
      field: "adjustmentPercent",
    });
    expect(
      (await stage([], { adjustmentPercent: "-100" })).priceBook!.draft!.entries[0]!.price.amount,
    ).toBe("0.00");
  });

  it("refuses ids that name nothing and text that is no number", async () => {
    expect(await stage([edit("nonsense", "FIXED", "1")])).toMatchObject({
      field: "adjustments.0.planId",
    });
    const { errors } = await world.run(
      owner(),
      `mutation { stagePriceAdjustments(input: { priceBookId: "${world.north.bookId}", adjustments: [{ planId: "x", adjustment: FIXED, value: "ten" }] }) { __typename } }`,
    );
    expect(errors[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  });
});

describe("committing", () => {
  it("is a numbered revision with who and what", async () => {
    await stage([edit(plans.premium.id, "FIXED", "24.00")], { adjustmentPercent: "20" });
    const { priceBook } = await commit({ summary: "  Spring prices. " });
    expect(priceBook).toMatchObject({ revision: 2, adjustmentPercent: "20", draft: null });
    expect(priceBook!.revisions).toEqual([
      { number: 2, committedBy: "The RESELLER_OWNER", summary: "Spring prices." },
      { number: 1, committedBy: "Markethall", summary: "Created." },
    ]);
    const { rows } = await world.database.admin.query(
      "select changes from price_book_revisions where number = 2 and price_book_id = $1",
      [world.north.bookId],
    );
    expect(rows[0].changes).toEqual({
      percent: { from: "15", to: "20" },
      adjustments: [
        {
          planId: plans.premium.id,
          from: { kind: "DEFAULT", value: null, included: true },
          to: { kind: "FIXED", value: "24", included: true },
        },
      ],
    });
  });

  it("below cost needs an acknowledgement, and then is allowed", async () => {
    await stage([edit(plans.premium.id, "FIXED", "17.59"), edit(plans.e3.id, "FIXED", "28.80")]);
    const refused = await commit();
    expect(refused).toMatchObject({
      __typename: "BelowCostNotAcknowledgedError",
      message: "One price would be below its cost.",
      count: 1,
    });
    expect(refused.entries).toEqual([
      { belowCost: true, price: { amount: "17.59" }, plan: { id: plans.premium.id } },
    ]);
    expect(await priceFor(world, world.north.buyer, plans.premium.id)).toBe("25.30");
    expect((await commit({ acknowledgeBelowCost: true })).priceBook!.revision).toBe(2);
    expect(await priceFor(world, world.north.buyer, plans.premium.id)).toBe("17.59");
    // What is below cost already is no news: only what the draft changes has to be seen.
    await stage([edit(plans.e3.id, "FIXED", "30")]);
    expect((await commit()).__typename).toBe("CommitPriceBookSuccess");
  });

  it("takes a plan out of the book, which then has no price", async () => {
    await stage([edit(plans.premium.id, "DEFAULT", null, { included: false })]);
    await commit();
    expect(await priceFor(world, world.north.buyer, plans.premium.id)).toBeNull();
    expect(await entry(world, plans.premium.id)).toMatchObject({ included: false });
  });

  it("announces the book and the prices that moved, and no other", async () => {
    await drainOutbox(world.database.admin, "catalog");
    await stage([edit(plans.premium.id, "FIXED", "24.00")]);
    await commit();
    const events = (await drainOutbox(world.database.admin, "catalog")).filter(({ type }) =>
      type.startsWith("catalog."),
    );
    expect(events.map(({ type, audience }) => [type, audience])).toEqual([
      ["catalog.price-book.changed.v1", "console"],
      ["catalog.price-list.changed.v1", "internal"],
    ]);
    expect(events[1]!.payload).toEqual({
      priceBookId: world.north.bookId,
      revision: 2,
      currency: "USD",
      prices: [
        {
          planId: plans.premium.id,
          validFrom: "2025-01-01T00:00:00.000Z",
          price: "24",
          list: "22",
          cost: "17.6",
        },
      ],
    });
  });

  it("gives the first answer to a replay", async () => {
    await stage([edit(plans.premium.id, "FIXED", "24.00")]);
    const first = await commit({}, "key-1");
    expect(await commit({}, "key-1")).toEqual(first);
    expect((await commit({}, "key-2")).__typename).toBe("NothingStagedError");
  });
});
