import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ANONYMOUS } from "@markethall/auth";
import { plans, products, vendors } from "./support/catalogue.js";
import { openWorld, storefrontQuery, type World } from "./support/world.js";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe("a storefront that is switched off", () => {
  it("shows nothing to visitors and customers, and itself to the reseller", async () => {
    await world.setStorefront(world.south, ["dashboard"]);
    const query = storefrontQuery(world.south.resellerId, "tiles { totalCount }");
    for (const actor of [ANONYMOUS, { ...world.south.buyer, features: [] }, world.north.owner]) {
      const { data, errors } = await world.run(actor, query);
      expect(errors[0]?.extensions?.["code"]).toMatch(/FORBIDDEN/);
      expect(JSON.stringify(data)).not.toContain("totalCount");
    }
    expect((await world.run(world.south.owner, query)).errors).toEqual([]);
    await world.setStorefront(world.south, ["catalog"], "SUSPENDED");
    expect((await world.run(ANONYMOUS, query)).errors).toHaveLength(1);
    await world.setStorefront(world.south, ["catalog"]);
    expect((await world.run(ANONYMOUS, query)).errors).toEqual([]);
  });
});

describe("references from other subgraphs", () => {
  it("find plans, products and vendors by id, priced for who asks", async () => {
    const query = `{ _entities(representations: [
      { __typename: "Plan", id: "${plans.premium.id}" },
      { __typename: "Product", id: "${products.e3.id}" },
      { __typename: "Vendor", id: "${vendors.google.id}" },
      { __typename: "Plan", id: "not-an-id" },
      { __typename: "Plan", id: "${products.e3.id}" }
    ]) { ... on Plan { price { amount } sku { code product { name } } } ... on Product { name } ... on Vendor { slug } } }`;
    const { data, errors } = await world.run(world.north.buyer, query);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      _entities: [
        {
          price: { amount: "25.30" },
          sku: {
            code: "SKU-business-premium",
            product: { name: "Microsoft 365 Business Premium" },
          },
        },
        { name: "Microsoft 365 E3" },
        { slug: "google" },
        null,
        null,
      ],
    });
  });

  it("show a price book to nobody but its reseller's owner and operations", async () => {
    const query = `{ _entities(representations: [{ __typename: "PriceBook", id: "${world.north.bookId}" }]) { ... on PriceBook { name } } }`;
    expect((await world.run(world.north.owner, query)).data).toEqual({
      _entities: [{ name: "Standard Microsoft" }],
    });
    for (const actor of [world.north.buyer, world.north.sales, world.south.owner, ANONYMOUS]) {
      expect((await world.run(actor, query)).data).toEqual({ _entities: [null] });
    }
  });
});
