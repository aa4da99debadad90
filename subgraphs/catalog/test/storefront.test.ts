import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ANONYMOUS, type Actor } from "@markethall/auth";
import { vendors } from "./support/catalogue.js";
import { openWorld, storefrontQuery, type World } from "./support/world.js";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface TileAnswer {
  product: { name: string };
  startingPrice: { amount: string; currency: string } | null;
  billedPer: string | null;
  featured: boolean;
}

async function storefront<T>(
  actor: Actor,
  fields: string,
  id = world.north.resellerId,
): Promise<T> {
  const { data, errors } = await world.run<{ _entities: T[] }>(actor, storefrontQuery(id, fields));
  expect(errors).toEqual([]);
  return data!._entities[0]!;
}

const tileFields =
  "tiles { totalCount edges { node { product { name } featured billedPer startingPrice { amount currency } } } }";

async function tilesFor(actor: Actor, id = world.north.resellerId): Promise<TileAnswer[]> {
  const { tiles } = await storefront<{ tiles: { edges: { node: TileAnswer }[] } }>(
    actor,
    tileFields,
    id,
  );
  return tiles.edges.map(({ node }) => node);
}

const priced = (tiles: TileAnswer[]) =>
  Object.fromEntries(
    tiles.map(({ product, startingPrice }) => [product.name, startingPrice?.amount ?? null]),
  );

describe("products by their slugs", () => {
  it("come at the viewer's prices in the order that was asked for, without what is not shown", async () => {
    const asked =
      'products(slugs: ["intercept-x", "nothing", "business-premium"]) { slug plans { price { amount } } }';
    const of = async (actor: Actor) =>
      (
        await storefront<{
          products: { slug: string; plans: { price: { amount: string } | null }[] }[];
        }>(actor, asked)
      ).products;
    expect((await of(ANONYMOUS)).map(({ slug }) => slug)).toEqual([
      "intercept-x",
      "business-premium",
    ]);
    const own = await of(world.north.buyer);
    expect(own.map(({ slug }) => slug)).toEqual(["business-premium"]);
    expect(own[0]!.plans.map(({ price }) => price?.amount)).toContain("253.00");
    const many = Array.from({ length: 11 }, (_, n) => `"p${n}"`).join();
    const { errors } = await world.run(
      ANONYMOUS,
      storefrontQuery(world.north.resellerId, `products(slugs: [${many}]) { id }`),
    );
    expect(JSON.stringify(errors)).toContain("at most 10");
  });
});

describe("tiles", () => {
  it("show a visitor all vendors of the reseller at list prices, the featured one first", async () => {
    const tiles = await tilesFor(ANONYMOUS);
    expect(tiles[0]).toEqual({
      product: { name: "Google Workspace Business" },
      featured: true,
      billedPer: "MONTHLY",
      startingPrice: { amount: "14.00", currency: "USD" },
    });
    expect(priced(tiles)).toEqual({
      "Google Workspace Business": "14.00",
      "Microsoft 365 Business Premium": "220.00",
      "Microsoft 365 E3": "36.00",
      "Azure Disks": null,
      "Intercept X": "90.00",
    });
  });

  it("show a customer its vendors only, at the prices of its books", async () => {
    expect(priced(await tilesFor(world.north.buyer))).toEqual({
      // No book of its own for Google: the reseller's default book, +10 %.
      "Google Workspace Business": "15.40",
      "Microsoft 365 Business Premium": "253.00",
      "Microsoft 365 E3": "41.40",
      "Azure Disks": null,
    });
  });

  it("show another reseller's people what a visitor sees", async () => {
    const seen = await tilesFor(world.south.buyer);
    expect(seen).toEqual(await tilesFor(ANONYMOUS));
    expect(await tilesFor(world.south.owner)).toEqual(seen);
  });

  it("are those of the reseller's vendors, and of nobody where there is no such reseller", async () => {
    expect(priced(await tilesFor(ANONYMOUS, world.south.resellerId))).toEqual({
      "Microsoft 365 Business Premium": "220.00",
      "Microsoft 365 E3": "36.00",
      "Azure Disks": null,
    });
  });

  it("come in pages of one list", async () => {
    const page = (after: string) =>
      storefront<{
        tiles: {
          edges: { node: TileAnswer }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      }>(
        ANONYMOUS,
        `tiles(first: 2${after}) { edges { node { product { name } } } pageInfo { hasNextPage endCursor } }`,
      );
    const names: string[] = [];
    let after = "";
    for (let more = true; more;) {
      const { tiles } = await page(after);
      names.push(...tiles.edges.map(({ node }) => node.product.name));
      after = `, after: "${tiles.pageInfo.endCursor}"`;
      more = tiles.pageInfo.hasNextPage;
    }
    expect(names).toEqual((await tilesFor(ANONYMOUS)).map(({ product }) => product.name));
  });

  it.each(["first: 0", "first: 101", 'after: "nonsense"', 'after: "WzEuNV0"'])(
    "refuse %s",
    async (args) => {
      const { errors } = await world.run(
        ANONYMOUS,
        storefrontQuery(world.north.resellerId, `tiles(${args}) { totalCount }`),
      );
      expect(errors[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
    },
  );
});

describe("a product page", () => {
  const page = `product(slug: "business-premium") {
    name description vendor { slug } faq { question } planCount sku: plans { sku { code product { slug } } }
    plans { term billingCycle price { amount } listPrice { amount } priceTrace { label amount { amount } } } }`;
  type Page = {
    product: {
      plans: {
        price: { amount: string } | null;
        listPrice: { amount: string };
        priceTrace: { label: string; amount: { amount: string } }[];
      }[];
    };
  };

  it("has plans with the viewer's price and its trace", async () => {
    const { product } = await storefront<Page>(world.north.buyer, page);
    expect(product).toMatchObject({
      name: "Microsoft 365 Business Premium",
      vendor: { slug: "microsoft" },
      planCount: 2,
    });
    expect(product.plans[0]).toMatchObject({
      term: "P1M",
      price: { amount: "25.30" },
      listPrice: { amount: "22.00" },
    });
    expect(product.plans[0]!.priceTrace.map(({ label, amount }) => [label, amount.amount])).toEqual(
      [
        ["List price", "22.00"],
        ["Price book", "25.30"],
      ],
    );
  });

  it("has list prices for a visitor", async () => {
    const { product } = await storefront<Page>(ANONYMOUS, page);
    expect(product.plans.map(({ price }) => price?.amount)).toEqual(["22.00", "220.00"]);
    expect(product.plans[0]!.priceTrace).toHaveLength(1);
  });

  it("keeps the full precision of a unit price", async () => {
    const { product } = await storefront<Page>(
      world.north.buyer,
      'product(slug: "azure-disks") { plans { unit price { amount } } }',
    );
    expect(product.plans[0]).toEqual({ unit: "1 GiB/Hour", price: { amount: "0.00012765" } });
  });

  it("is not there for a vendor that the viewer may not buy from", async () => {
    const fields = 'product(slug: "intercept-x") { name }';
    expect(await storefront(ANONYMOUS, fields)).toEqual({ product: { name: "Intercept X" } });
    expect(await storefront(world.north.buyer, fields)).toEqual({ product: null });
    expect(await storefront(world.north.buyer, 'product(slug: "nothing") { name }')).toEqual({
      product: null,
    });
  });

  it("tells no customer a seller cost, in no field", async () => {
    const answer = await world.run(
      world.north.buyer,
      storefrontQuery(world.north.resellerId, page),
    );
    expect(JSON.stringify(answer)).not.toContain("17.6");
  });
});

describe("vendors", () => {
  it("are the reseller's for a visitor and its own for a customer", async () => {
    expect(await storefront(ANONYMOUS, "vendors { name }")).toEqual({
      vendors: [{ name: "Microsoft" }, { name: "Google" }, { name: "Sophos" }],
    });
    expect(await storefront(world.north.buyer, "vendors { name }")).toEqual({
      vendors: [{ name: "Microsoft" }, { name: "Google" }],
    });
    const own = await world.run<{ vendors: { slug: string }[] }>(
      world.south.owner,
      "{ vendors { slug } }",
    );
    expect(own.data!.vendors).toEqual([{ slug: "microsoft" }]);
    const visitor = await world.run(ANONYMOUS, "{ vendors { slug } }");
    expect(visitor.errors[0]?.extensions?.["code"]).toBe("UNAUTHENTICATED");
  });
});

describe("solutions", () => {
  const fields =
    'solution(slug: "modern-workplace") { name startingPrice { amount } parameters { name default } items { quantity quantityParameter plan { price { amount } } } }';

  it("price the default order, each line rounded", async () => {
    // 5 × 22.00 + 1 × 90.00
    expect(await storefront(ANONYMOUS, fields)).toMatchObject({
      solution: {
        startingPrice: { amount: "200.00" },
        items: [{ quantity: 5, quantityParameter: "seats" }, { quantity: 1 }],
      },
    });
  });

  it("are shown only where all of their vendors are", async () => {
    expect(await storefront(world.north.buyer, `${fields} solutions { totalCount }`)).toEqual({
      solution: null,
      solutions: { totalCount: 0 },
    });
    expect(
      await storefront(
        ANONYMOUS,
        "solutions { totalCount edges { node { slug } } }",
        world.south.resellerId,
      ),
    ).toEqual({
      solutions: { totalCount: 0, edges: [] },
    });
    await world.authorize(world.north, vendors.sophos.id, null);
    // Sophos has no book for this customer: the bundle is shown and its price is not known.
    expect(await storefront(world.north.buyer, fields)).toMatchObject({
      solution: { startingPrice: null },
    });
  });
});
