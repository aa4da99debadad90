import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ANONYMOUS, type Actor } from "@markethall/auth";
import { openWorld, storefrontQuery, type World } from "./support/world.js";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Found {
  totalCount: number;
  facets: { name: string; values: { value: string; label: string; count: number }[] }[];
  edges: { node: { product: { name: string }; startingPrice: { amount: string } | null } }[];
}

async function find(
  query: string | null,
  filter: object | null = null,
  actor: Actor = ANONYMOUS,
  countPrices = false,
): Promise<Found> {
  const { data, errors } = await world.run<{ _entities: { search: Found }[] }>(
    actor,
    `query ($query: String, $filter: ProductFilter, $countPrices: Boolean!) ${storefrontQuery(
      world.north.resellerId,
      `search(query: $query, filter: $filter, countPrices: $countPrices) { totalCount facets { name values { value label count } }
         edges { node { product { name } startingPrice { amount } } } }`,
    )}`,
    { query, filter, countPrices },
  );
  expect(errors).toEqual([]);
  return data!._entities[0]!.search;
}

const names = ({ edges }: Found) => edges.map(({ node }) => node.product.name);
const premium = "Microsoft 365 Business Premium";

describe("search", () => {
  it.each([
    { query: "business premium", found: [premium], why: "words of the name" },
    { query: "prem", found: [premium], why: "the beginning of a word, as one types" },
    { query: "premium 365 micro", found: [premium], why: "in any order" },
    { query: "endpoint", found: ["Intercept X"], why: "a word of the summary" },
    { query: "gogle", found: ["Google Workspace Business"], why: "a missing letter" },
    {
      query: "workspcae",
      found: ["Google Workspace Business"],
      why: "two letters that changed places",
    },
    { query: "microsfot premum", found: [premium], why: "an error in each word" },
    { query: "SKU-intercept-x", found: ["Intercept X"], why: "the vendor's number" },
    { query: "Intércept", found: ["Intercept X"], why: "an accent" },
    { query: "zebra", found: [], why: "nothing is near" },
    { query: "'); drop table products; --", found: [], why: "nothing but words is read" },
    { query: "& | ! :* <->", found: undefined, why: "no words at all: everything" },
  ])("finds $found for $query: $why", async ({ query, found }) => {
    const result = await find(query);
    if (found) expect(names(result)).toEqual(found);
    else expect(result.totalCount).toBe(5);
  });

  it("puts a match in the name before one elsewhere", async () => {
    expect(names(await find("business"))[0]).toMatch(/Business/);
    expect(names(await find("micosoft")).sort()).toEqual(
      ["Azure Disks", premium, "Microsoft 365 E3"].sort(),
    );
  });

  it("shows without a query all tiles in their order", async () => {
    const all = await find(null);
    expect(all.totalCount).toBe(5);
    expect(names(all)[0]).toBe("Google Workspace Business");
  });

  it("has the viewer's prices and vendors only", async () => {
    const found = await find("premium", null, world.north.buyer);
    expect(found.edges[0]!.node.startingPrice).toEqual({ amount: "253.00" });
    expect((await find("intercept", null, world.north.buyer)).totalCount).toBe(0);
  });
});

describe("facets", () => {
  const facet = (found: Found, name: string) =>
    Object.fromEntries(
      found.facets
        .find((one) => one.name === name)!
        .values.map(({ value, count }) => [value, count]),
    );

  it("count vendors, categories and terms", async () => {
    const all = await find(null);
    expect(all.facets.map(({ name }) => name)).toEqual(["vendor", "category", "term"]);
    expect(facet(all, "vendor")).toEqual({ microsoft: 3, google: 1, sophos: 1 });
    expect(facet(all, "category")).toEqual({ Productivity: 3, Security: 2, Storage: 1 });
    expect(facet(all, "term")).toEqual({ P1M: 1, P1Y: 3, P3Y: 1, NONE: 1 });
    expect(all.facets[2]!.values.find(({ value }) => value === "P3Y")!.label).toBe("3 years");
  });

  it("narrow each other and not themselves", async () => {
    const security = await find(null, { categories: ["Security"] });
    expect(names(security).sort()).toEqual(["Intercept X", premium]);
    expect(facet(security, "vendor")).toEqual({ microsoft: 1, sophos: 1 });
    expect(facet(security, "category")).toEqual({ Productivity: 3, Security: 2, Storage: 1 });
    const both = await find(null, { categories: ["Security"], vendors: ["microsoft"] });
    expect(names(both)).toEqual([premium]);
    expect(facet(both, "vendor")).toEqual({ microsoft: 1, sophos: 1 });
  });

  it("widen with several values of one filter", async () => {
    expect((await find(null, { vendors: ["google", "sophos"] })).totalCount).toBe(2);
    expect((await find(null, { terms: ["P3Y", "NONE"] })).totalCount).toBe(2);
  });

  it("count by price per month where it is asked for, and narrow by its bands, at the viewer's prices", async () => {
    const prices = (found: Found) =>
      found.facets
        .find(({ name }) => name === "price")
        ?.values.map(({ value, count }) => [value, count]);
    expect(prices(await find(null))).toBeUndefined();
    // 90.00, 220.00 and 14.00 × 12, 36.00 × 12 a year; Azure Disks has none.
    expect(prices(await find(null, null, ANONYMOUS, true))).toEqual([
      ["USD:5-10", 1],
      ["USD:10-25", 2],
      ["USD:25-50", 1],
    ]);
    // 253.00 and 15.40 × 12, 41.40 × 12.
    const own = await find(null, null, world.north.buyer, true);
    expect(prices(own)).toEqual([
      ["USD:10-25", 2],
      ["USD:25-50", 1],
    ]);
    const dear = await find(null, { prices: ["USD:25-50"] }, world.north.buyer, true);
    expect(names(dear)).toEqual(["Microsoft 365 E3"]);
    expect(prices(dear)).toEqual(prices(own));
    expect(facet(dear, "vendor")).toEqual({ microsoft: 1 });
    const both = { prices: ["USD:5-10", "USD:25-50"] };
    expect((await find(null, both)).totalCount).toBe(2);
    expect((await find("premium", { prices: ["USD:25-50"] })).totalCount).toBe(0);
    const narrowed = await find(
      null,
      { vendors: ["google"], prices: ["USD:25-50"] },
      ANONYMOUS,
      true,
    );
    expect([narrowed.totalCount, prices(narrowed)]).toEqual([0, [["USD:10-25", 1]]]);
  });

  it("take no band that no facet gave", async () => {
    const { errors } = await world.run(
      ANONYMOUS,
      storefrontQuery(
        world.north.resellerId,
        'search(filter: { prices: ["USD:1-2"] }) { totalCount }',
      ),
    );
    expect(JSON.stringify(errors)).toContain("`prices` takes values of the facet");
  });

  it("narrow by the viewer's own price", async () => {
    expect(names(await find(null, { maxPrice: "36.00" })).sort()).toEqual([
      "Google Workspace Business",
      "Microsoft 365 E3",
    ]);
    // With the customer's book E3 costs 41.40.
    expect(names(await find(null, { maxPrice: "36.00" }, world.north.buyer))).toEqual([
      "Google Workspace Business",
    ]);
  });
});
