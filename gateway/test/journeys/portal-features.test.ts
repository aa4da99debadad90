import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { demoInstance, eventually, PortalClient } from "../support/client.js";
import { deed } from "../support/deeds.js";

describe("a portal without a storefront", () => {
  let customer: PortalClient;
  beforeAll(async () => {
    customer = await PortalClient.as("CUSTOMER_ADMIN", "meridian");
  });

  it("shows dashboard, reports and statements only", async () => {
    const { viewer } = await customer.ask<{ viewer: { permissions: string[] } }>(
      "{ viewer { permissions } }",
    );
    expect(viewer.permissions).toEqual(
      expect.arrayContaining(["Customer.dashboard", "Query.reports", "Customer.statements"]),
    );
    for (const gone of [
      "Mutation.checkout",
      "Mutation.addToCart",
      "Customer.cart",
      "Mutation.requestCloudAccount",
    ]) {
      expect(viewer.permissions).not.toContain(gone);
    }
  });

  it("has no catalogue in the graph, neither for customers nor for visitors", async () => {
    const ask = (client: PortalClient) =>
      client.run<{ storefront: unknown }>(
        `{ storefront(accountName: "meridian") { displayName tiles(first: 5) { totalCount } } }`,
      );
    for (const client of [customer, new PortalClient(demoInstance().url)]) {
      const { data, errors } = await ask(client);
      const tiles = (data?.storefront as { tiles?: { totalCount: number } } | null)?.tiles;
      expect(errors.length > 0 || !tiles || tiles.totalCount === 0).toBe(true);
    }
    const { errors } = await customer.run(
      `mutation { addToCart(input: { planId: "00000000-0000-4000-8000-000000000001" }) { __typename } }`,
    );
    expect(errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  });
});

describe("a switch of the portal", () => {
  let owner: PortalClient;
  beforeAll(async () => {
    owner = await PortalClient.as("RESELLER_OWNER", "meridian");
  });
  afterAll(() => deed(owner, "updatePortalFeatures", { reports: true }));

  it("takes the operation away from the reseller's customers, at once, and gives it back", async () => {
    const customer = await PortalClient.as("CUSTOMER_BILLING", "meridian");
    await customer.ask("{ reports { id } }");
    await deed(owner, "updatePortalFeatures", { reports: false });
    await eventually("reports to be gone", async () => {
      const { errors } = await customer.run("{ reports { id } }");
      return errors[0]?.extensions?.["code"] === "FORBIDDEN";
    });
    await deed(owner, "updatePortalFeatures", { reports: true });
    await eventually(
      "reports to be back",
      async () => (await customer.run("{ reports { id } }")).errors.length === 0,
    );
  });
});
