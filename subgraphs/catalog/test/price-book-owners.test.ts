import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Actor } from "@markethall/auth";
import { drainOutbox } from "@markethall/testing";
import { type Book, call, entry, priceFor } from "./support/price-books.js";
import { masters, plans, products, vendors } from "./support/catalogue.js";
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

describe("making a price book", () => {
  const create = (more: object = {}, actor = owner()) =>
    call(world, actor, "createPriceBook", {
      name: "Gold",
      parentId: masters.microsoft,
      adjustmentPercent: "7.5",
      ...more,
    });

  it("prices every plan of its master from the start", async () => {
    await drainOutbox(world.database.admin, "catalog");
    const { priceBook } = await create();
    expect(priceBook).toMatchObject({
      name: "Gold",
      revision: 1,
      isDefault: false,
      adjustmentPercent: "7.5",
      draft: null,
    });
    expect(await entry(world, plans.premium.id, priceBook!.id)).toMatchObject({
      price: { amount: "23.65" },
    });
    const list = (await drainOutbox(world.database.admin, "catalog")).find(({ type }) =>
      type.includes("price-list"),
    );
    expect((list!.payload as { prices: unknown[] }).prices).toHaveLength(4);
  });

  it("as the default takes the old default's place", async () => {
    const first = await create({ isDefault: true });
    const second = await create({ name: "Silver", isDefault: true });
    const { data } = await world.run<{ priceBooks: Book[] }>(
      owner(),
      `{ priceBooks(vendorId: "${vendors.microsoft.id}") { id isDefault } }`,
    );
    expect(data!.priceBooks.filter(({ isDefault }) => isDefault).map(({ id }) => id)).toEqual([
      second.priceBook!.id,
    ]);
    expect(first.priceBook!.isDefault).toBe(true);
  });

  it.each([
    { more: { name: " " }, field: "name" },
    { more: { name: "standard microsoft" }, field: "name" },
    { more: { adjustmentPercent: "-101" }, field: "adjustmentPercent" },
    { more: { parentId: "nonsense" }, field: "parentId" },
    { more: { parentId: plans.e3.id }, field: "parentId" },
  ])("refuses $more", async ({ more, field }) => {
    expect(await create(more)).toMatchObject({ __typename: "InvalidInputError", field });
  });

  it("refuses a custom book as parent, and a master of a vendor that is not sold", async () => {
    expect(await create({ parentId: world.north.bookId })).toMatchObject({ field: "parentId" });
    expect(await create({ parentId: masters.google }, world.south.owner)).toMatchObject({
      field: "parentId",
    });
  });
});

describe("a price book's entries", () => {
  const found = async (query: string) => {
    const { data, errors } = await world.run<{
      priceBook: { entries: { edges: { node: { plan: { id: string } } }[] } };
    }>(
      owner(),
      `query ($query: String) { priceBook(id: "${world.north.bookId}") {
         entries(query: $query) { edges { node { plan { id } } } } } }`,
      { query },
    );
    expect(errors).toEqual([]);
    return data!.priceBook.entries.edges.map(({ node }) => node.plan.id);
  };

  it.each([
    { query: "e3", ids: [plans.e3.id] },
    { query: "Premium p1y", ids: [plans.premiumAnnual.id] },
    { query: "SKU-azure", ids: [plans.storage.id] },
    { query: "nothing like it (", ids: [] },
  ])("are found by words of product, SKU and plan: $query", async ({ query, ids }) => {
    expect(await found(query)).toEqual(ids);
  });
});

describe("two resellers", () => {
  it("see the masters of their vendors and their own books", async () => {
    const names = async (actor: Actor) => {
      const { data } = await world.run<{ priceBooks: Book[] }>(actor, "{ priceBooks { name } }");
      return data!.priceBooks.map(({ name }) => name);
    };
    expect(await names(world.north.owner)).toEqual([
      "Google USD",
      "Microsoft EUR",
      "Microsoft USD",
      "Sophos USD",
      "Standard Google",
      "Standard Microsoft",
    ]);
    expect(await names(world.south.owner)).toEqual([
      "Microsoft EUR",
      "Microsoft USD",
      "South Microsoft",
    ]);
  });

  it("find a foreign book exactly like one that does not exist", async () => {
    const foreign = world.south.bookId;
    const missing = products.e3.id;
    for (const priceBookId of [foreign, missing, "nonsense"] as string[]) {
      const input = { priceBookId, adjustments: [] };
      expect(await call(world, owner(), "stagePriceAdjustments", input)).toEqual({
        __typename: "NotFoundError",
        message: "There is no such price book.",
      });
      expect(
        await call(world, owner(), "commitPriceBook", { priceBookId, summary: "x" }),
      ).toMatchObject({ __typename: "NotFoundError" });
      const { data } = await world.run(owner(), `{ priceBook(id: "${priceBookId}") { name } }`);
      expect(data).toEqual({ priceBook: null });
    }
  });

  it("do not price each other's customers", async () => {
    await world.authorize(world.south, vendors.microsoft.id, world.north.bookId);
    expect(await priceFor(world, world.south.buyer, plans.premium.id)).toBeNull();
    await world.authorize(world.south, vendors.microsoft.id, null);
    expect(await priceFor(world, world.south.buyer, plans.premium.id)).toBe("33.00");
  });
});

describe("who may not", () => {
  it.each(["buyer", "sales"] as const)("%s neither reads nor changes price books", async (who) => {
    for (const source of [
      "{ priceBooks { name } }",
      `{ priceBook(id: "${world.north.bookId}") { name } }`,
      `mutation { commitPriceBook(input: { priceBookId: "${world.north.bookId}", summary: "x" }) { __typename } }`,
    ]) {
      const { errors } = await world.run(world.north[who], source);
      expect(errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
    }
  });
});
