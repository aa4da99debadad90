import type { ServerResponse } from "node:http";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { type Actor, ANONYMOUS } from "@markethall/auth";
import { logger } from "@markethall/runtime";
import { actorFor } from "@markethall/testing";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { fileRoute } from "../src/files/file-route.js";
import { World } from "./support/world.js";

let world: World;
/** What a stranger and a neighbour shall not see. */
let foreign: Actor;
beforeAll(async () => {
  world = await World.create();
  const facts = { policyKey: "microsoft-nce", term: "P1Y" };
  const plan = await world.plan("Teams", { ...facts, billingCycle: "MONTHLY", price: "4.00" });
  for (const seats of [4, 9, 2]) await world.buy(plan, seats);
  await world.database.admin.query(
    `update subscriptions.cloud_subscriptions set status = 'SUSPENDED', product_name = '=1+1' where seat_count = 9;
     insert into subscriptions.cloud_accounts (id, reseller_id, customer_id, vendor_id, name, external_id, status, created_at)
     select gen_random_uuid(), '${world.ids.reseller}', '${world.ids.customer}', '${world.ids.google}', name, null, 'ACTIVE', '2026-02-01'
       from unnest(array['Staging', '@Production']) as name`,
  );
  foreign = actorFor("CUSTOMER_BUYER", {
    resellerId: world.ids.reseller,
    customerId: world.ids.otherCustomer,
  });
}, 60_000);
afterAll(() => world.close());

async function get(actor: Actor, name: string, query: object = {}) {
  const stream = new PassThrough();
  let status = 0;
  const response = Object.assign(stream, {
    writeHead: (code: number) => {
      status = code;
      return stream;
    },
  });
  const body = text(stream);
  await fileRoute(world.database.db, logger("test", "silent"))(
    {
      actor,
      requestId: "r",
      now: world.now,
      idempotencyKey: null,
      ip: "::1",
      body: Buffer.from(JSON.stringify({ path: `inventory/${name}`, query })),
    },
    response as unknown as ServerResponse,
  );
  return { status, lines: (await body).trimEnd().split("\r\n") };
}

/** Cells of a column, by its head; no cell of these tests holds a comma. */
function column(lines: readonly string[], head: string): string[] {
  const [first = "", ...rows] = lines;
  const place = first.split(",").indexOf(head);
  return rows.map((row) => row.split(",")[place] ?? "");
}

describe("the list of subscriptions as a file", () => {
  it("has what the filters leave over, in the order of the page, with text that no spreadsheet runs", async () => {
    const all = await get(world.buyer, "subscriptions.csv", { orderBy: "SEATS_DESC" });
    expect(column(all.lines, "Seats")).toEqual(["9", "4", "2"]);
    expect(column(all.lines, "Vendor")).toEqual(["microsoft", "microsoft", "microsoft"]);
    expect(all.lines[0]).not.toMatch(/cost|Customer/i);
    const suspended = await get(world.buyer, "subscriptions.csv", { status: ["SUSPENDED"] });
    expect(column(suspended.lines, "Product")).toEqual(["'=1+1"]);
    const found = await get(world.buyer, "subscriptions.csv", {
      query: "1+1",
      orderBy: "SEATS_ASC",
    });
    expect(column(found.lines, "Seats")).toEqual(["9"]);
  });

  it("names the customer to staff", async () => {
    const { lines } = await get(world.staff, "subscriptions.csv");
    expect(column(lines, "Customer")).toEqual(["Northwind", "Northwind", "Northwind"]);
  });

  it("shows nobody what is another's, whatever the address says", async () => {
    const asked = { customerId: world.ids.customer };
    expect((await get(foreign, "subscriptions.csv", asked)).lines).toHaveLength(1);
    expect((await get(foreign, "cloud-accounts.csv", asked)).lines).toHaveLength(1);
    expect((await get(ANONYMOUS, "subscriptions.csv", asked)).status).toBe(401);
    const closed = { ...world.buyer, features: [] };
    expect((await get(closed, "subscriptions.csv")).status).toBe(404);
    expect((await get(world.buyer, "orders.csv")).status).toBe(404);
  });

  it.each([
    { status: "GONE" },
    { orderBy: "price" },
    { vendorId: "x" },
    { renewsBefore: "soon" },
    { query: ["a", "b"] },
  ])("is refused for %j", async (query) => {
    expect((await get(world.buyer, "subscriptions.csv", query)).status).toBe(400);
  });
});

describe("the list of cloud accounts as a file", () => {
  it("is a customer's, by name", async () => {
    const { lines } = await get(world.buyer, "cloud-accounts.csv", {
      customerId: world.ids.customer,
      orderBy: "NAME_DESC",
    });
    expect(column(lines, "Account")).toEqual(["Staging", "'@Production"]);
    expect((await get(world.staff, "cloud-accounts.csv")).status).toBe(400);
  });
});

interface PageOfIds {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

describe("pages of what is held", () => {
  it.each([
    ...["PRODUCT_DESC", "ENDS_ASC", "ENDS_DESC", "STARTED_ASC", "SEATS_ASC", "SEATS_DESC"].map(
      (orderBy) => ["subscriptions", orderBy, 3] as const,
    ),
    ...["NAME_ASC", "NAME_DESC", "CREATED_ASC", "CREATED_DESC"].map(
      (orderBy) => ["cloudAccounts", orderBy, 2] as const,
    ),
  ])("of %s follow one another by %s without a gap or a double", async (list, orderBy, count) => {
    const page = async (after: string | null) => {
      const { _entities } = await world.run<{ _entities: [{ page: PageOfIds }] }>(
        world.buyer,
        `query ($id: ID!, $after: String) { _entities(representations: [{ __typename: "Customer", id: $id }]) { ... on Customer {
           page: ${list}(orderBy: ${orderBy}, first: 1, after: $after) { edges { node { id } } pageInfo { endCursor hasNextPage } } } } }`,
        { id: world.ids.customer, after },
      );
      return _entities[0].page;
    };
    const pages = [await page(null)];
    while (pages.at(-1)?.pageInfo.hasNextPage)
      pages.push(await page(pages.at(-1)?.pageInfo.endCursor ?? null));
    const ids = pages.flatMap(({ edges }) => edges.map(({ node }) => node.id));
    expect([ids.length, new Set(ids).size]).toEqual([count, count]);
  });
});
