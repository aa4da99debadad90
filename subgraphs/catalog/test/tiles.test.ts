import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ANONYMOUS, type Actor } from "@markethall/auth";
import { products } from "./support/catalogue.js";
import { openWorld, storefrontQuery, type World } from "./support/world.js";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const arrange = async (tiles: object[], actor: Actor = world.north.owner) => {
  const { data, errors } = await world.run<{ arrangeTiles: object }>(
    actor,
    `mutation ($input: ArrangeTilesInput!) { arrangeTiles(input: $input) { __typename
       ... on ArrangeTilesSuccess { storefrontId } ... on InvalidInputError { field } } }`,
    { input: { tiles } },
  );
  return errors[0]?.extensions?.["code"] ?? data!.arrangeTiles;
};
const tile = (productId: string, position: number, more: object = {}) => ({
  productId,
  position,
  hidden: false,
  featured: false,
  ...more,
});

async function names(actor: Actor, args = ""): Promise<string[]> {
  const { data } = await world.run<{
    _entities: { tiles: { edges: { node: { product: { name: string } } }[] } }[];
  }>(
    actor,
    storefrontQuery(
      world.north.resellerId,
      `tiles${args} { edges { node { product { name } hidden position } } }`,
    ),
  );
  return data!._entities[0]!.tiles.edges.map(({ node }) => node.product.name);
}

describe("arrangeTiles", () => {
  it("orders, features and hides", async () => {
    const answer = await arrange([
      tile(products.workspace.id, 9),
      tile(products.storage.id, 1, { hidden: true }),
      tile(products.intercept.id, 3),
      tile(products.e3.id, 2, { featured: true }),
    ]);
    expect(answer).toEqual({
      __typename: "ArrangeTilesSuccess",
      storefrontId: world.north.resellerId,
    });
    expect(await names(ANONYMOUS)).toEqual([
      "Microsoft 365 E3",
      "Intercept X",
      "Google Workspace Business",
      "Microsoft 365 Business Premium",
    ]);
  });

  it("lets the reseller's staff see hidden tiles, and nobody else", async () => {
    const all = "(includeHidden: true)";
    expect(await names(world.north.owner, all)).toContain("Azure Disks");
    expect(await names(world.north.owner)).not.toContain("Azure Disks");
    for (const actor of [ANONYMOUS, world.north.buyer, world.south.owner]) {
      expect(await names(actor, all)).not.toContain("Azure Disks");
    }
    const hidden = await world.run(
      ANONYMOUS,
      storefrontQuery(
        world.north.resellerId,
        'product(slug: "azure-disks") { name } search(query: "disks") { totalCount }',
      ),
    );
    expect(hidden.data).toEqual({ _entities: [{ product: null, search: { totalCount: 0 } }] });
  });

  it("changes no other reseller's storefront", async () => {
    const { data } = await world.run(
      ANONYMOUS,
      storefrontQuery(world.south.resellerId, 'product(slug: "azure-disks") { name }'),
    );
    expect(data).toEqual({ _entities: [{ product: { name: "Azure Disks" } }] });
  });

  it("refuses products of other vendors, doubles and odd places", async () => {
    expect(await arrange([tile(products.workspace.id, 1)], world.south.owner)).toMatchObject({
      field: "tiles.0.productId",
    });
    expect(await arrange([tile("nonsense", 1)])).toMatchObject({ field: "tiles.0.productId" });
    expect(await arrange([tile(products.e3.id, 1), tile(products.e3.id, 2)])).toMatchObject({
      field: "tiles.1.productId",
    });
    expect(await arrange([tile(products.e3.id, -1)])).toMatchObject({ field: "tiles.0.position" });
  });

  it("is for the owner and operations", async () => {
    expect(await arrange([], world.north.sales)).toBe("FORBIDDEN");
    expect(await arrange([], world.north.buyer)).toBe("FORBIDDEN");
    expect(await arrange([], ANONYMOUS)).toBe("UNAUTHENTICATED");
  });
});
