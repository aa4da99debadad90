import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ANONYMOUS, type Actor } from "@markethall/auth";
import { openWorld, storefrontQuery, type World } from "./support/world.js";

let world: World;
let queries: string[] = [];
beforeAll(async () => {
  world = await openWorld();
  const { db } = world.database;
  const open = db.open.bind(db);
  db.open = async (...args) => {
    const runner = await open(...args);
    const query = runner.query.bind(runner);
    runner.query = (sql: string, parameters?: unknown[]) => {
      queries.push(sql);
      return query(sql, parameters);
    };
    return runner;
  };
});
afterAll(() => world.close());

/** How many statements a page asks of the database, its transaction's own apart. */
async function roundTrips(actor: Actor, fields: string): Promise<number> {
  queries = [];
  const { errors } = await world.run(actor, storefrontQuery(world.north.resellerId, fields));
  expect(errors).toEqual([]);
  return queries.filter((sql) => /^\s*(select|with)\b/i.test(sql)).length;
}

const tile = "edges { node { product { name vendor { name } } startingPrice { amount } } }";

describe("the storefront page", () => {
  it.each([
    { fields: `tiles { totalCount ${tile} }`, most: 2, why: "is it open, and the page" },
    {
      fields: `tiles { ${tile} } search { facets { name } ${tile} }`,
      most: 3,
      why: "and the facets",
    },
    {
      fields: `search(countPrices: true, filter: { prices: ["USD:5-10"] }) { facets { name } ${tile} }`,
      most: 2,
      why: "is it open, and the page with its prices counted",
    },
    {
      fields: 'product(slug: "business-premium") { name vendor { name } }',
      most: 2,
      why: "one product",
    },
  ])("takes $most round trips: $why", async ({ fields, most }) => {
    expect(await roundTrips(ANONYMOUS, fields)).toBe(most);
    expect(await roundTrips(world.north.buyer, fields)).toBe(most);
  });

  it("takes no more for many products with plans, SKUs, prices and traces than for one", async () => {
    const page = (first: number) =>
      `tiles(first: ${first}) { edges { node { product { planCount plans { name price { amount } listPrice { amount }
         priceTrace { label } sku { code product { name } } } } } } }`;
    const one = await roundTrips(world.north.buyer, page(1));
    expect(await roundTrips(world.north.buyer, page(4))).toBe(one);
    expect(one).toBe(7);
  });
});
