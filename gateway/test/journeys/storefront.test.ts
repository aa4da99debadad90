import { beforeAll, describe, expect, it } from "@jest/globals";
import { demoInstance, PortalClient } from "../support/client.js";

interface Found {
  readonly storefront: {
    readonly search: {
      readonly totalCount: number;
      readonly facets: { name: string; values: { value: string; count: number }[] }[];
      readonly edges: {
        node: { product: { name: string }; startingPrice: { amount: string } | null };
      }[];
    };
  };
}

const SEARCH = `query Search($query: String!) { storefront(accountName: "demo") { search(query: $query) {
  totalCount facets { name values { value count } } edges { node { product { name } startingPrice { amount } } } } } }`;

describe("the landing page of a reseller", () => {
  let visitor: PortalClient;
  beforeAll(() => {
    visitor = new PortalClient(demoInstance().url);
  });

  it("shows anybody the reseller's name, colours and tiles with plans and list prices", async () => {
    const { storefront } = await visitor.ask<{
      storefront: {
        displayName: string;
        branding: { primaryColor: string };
        tiles: {
          edges: {
            node: {
              product: {
                name: string;
                plans: { price: { amount: string } | null; listPrice: { amount: string } | null }[];
              };
            };
          }[];
        };
      };
    }>(`{ storefront(accountName: "demo") { displayName branding { primaryColor }
           tiles(first: 24) { edges { node { product { name plans { price { amount } listPrice { amount } } } } } } } }`);
    expect(storefront.displayName).toBe("Northlight Cloud");
    expect(storefront.branding.primaryColor).toMatch(/^#[0-9a-f]{6}$/);
    const e3 = storefront.tiles.edges.find(({ node }) => node.product.name === "Microsoft 365 E3")!;
    expect(e3.node.product.plans.map(({ price }) => price?.amount)).toEqual(
      e3.node.product.plans.map(({ listPrice }) => listPrice?.amount),
    );
  });

  it("forgives typing errors in the search and counts facets", async () => {
    const { storefront } = await visitor.ask<Found>(SEARCH, { query: "micrsoft premim" });
    expect(storefront.search.edges.map(({ node }) => node.product.name)).toContain(
      "Microsoft 365 Business Premium",
    );
    const vendors = storefront.search.facets.find(({ name }) => name === "vendor")!;
    expect(vendors.values.find(({ value }) => value === "microsoft")!.count).toBeGreaterThan(0);
  });

  it("says nothing of a nickname that nobody has: null in the graph, a plain page with 404", async () => {
    const { storefront } = await visitor.ask<{ storefront: null }>(
      `{ storefront(accountName: "nobody-here") { displayName } }`,
    );
    expect(storefront).toBeNull();
    const page = await visitor.fetch("/v2c/catalog?accountName=nobody-here");
    expect(page.status).toBe(404);
    expect(await page.text()).not.toMatch(/Northlight|Meridian/);
  });

  it("serves the portal's page with a strict policy for scripts", async () => {
    const page = await visitor.fetch("/v2c/catalog?accountName=demo");
    expect(page.status).toBe(200);
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/script-src[^;]*'nonce-/);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
  });

  it("gives a signed-in customer its own prices", async () => {
    const customer = await PortalClient.as("CUSTOMER_ADMIN", "demo", ({ email }) =>
      email.startsWith("ines"),
    );
    const { storefront } = await customer.ask<{
      storefront: {
        product: {
          plans: { name: string; price: { amount: string }; listPrice: { amount: string } }[];
        };
      };
    }>(`{ storefront(accountName: "demo") { product(slug: "microsoft-365-business-premium") {
           plans { name price { amount } listPrice { amount } } } } }`);
    // 22.00 × 1.05 for an annual term paid monthly is 23.10; the book says +20 % for this plan.
    const monthly = storefront.product.plans.find(({ name }) => name === "Annual, paid monthly")!;
    expect(monthly).toMatchObject({ price: { amount: "27.72" }, listPrice: { amount: "23.10" } });
  });
});
