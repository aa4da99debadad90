import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { deliver, drainOutbox, eventOf } from "@markethall/testing";
import { identityConsumer } from "../src/events/identity.consumer.js";
import type { ListedPrice } from "../src/events/price-book.events.js";
import { publishPriceListsJob } from "../src/jobs/publish-price-lists.job.js";
import { seedCatalogue } from "../src/seed.js";
import { masters, plans, vendors } from "./support/catalogue.js";
import { clock, now, openWorld, type World } from "./support/world.js";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const july = new Date("2026-07-01T00:00:00Z");

describe("a change of a list price", () => {
  it("is published for every book below it, with the price that holds and the one that comes", async () => {
    await world.database.db.write({ resellerId: world.north.resellerId, customerId: null }, (tx) =>
      tx.query(
        `insert into price_adjustments (reseller_id, price_book_id, plan_id, kind, value, included)
         values ($1, $2, $3, 'FIXED', 38, true)`,
        [world.north.resellerId, world.north.bookId, plans.e3.id],
      ),
    );
    await drainOutbox(world.database.admin, "catalog");
    const price = { planId: plans.e3.id, validFrom: july, list: "39.00", cost: "31.20" };
    const book = {
      id: masters.microsoft,
      vendorId: vendors.microsoft.id,
      currency: "USD",
      name: "Microsoft USD",
    };
    await seedCatalogue(
      world.database.db,
      { vendors: [], products: [], solutions: [], masterBooks: [{ ...book, prices: [price] }] },
      now,
    );

    const { rows } = await world.database.admin.query(
      `select payload from jobs._private_jobs j join jobs._private_tasks t on t.id = j.task_id
        where t.identifier = 'catalog.publish-price-lists' order by j.id desc limit 1`,
    );
    const context = { db: world.database.db, clock, signal: new AbortController().signal };
    await publishPriceListsJob.run(rows[0].payload, context);
    const events = await drainOutbox(world.database.admin, "catalog");
    const listOf = (bookId: string) =>
      events
        .map(({ payload }) => payload as { priceBookId: string; prices: ListedPrice[] })
        .find(({ priceBookId }) => priceBookId === bookId)!.prices;
    expect(events.map(({ type, tenantId }) => [type, tenantId]).sort()).toEqual(
      [world.north, world.south]
        .map(({ resellerId }) => ["catalog.price-list.changed.v1", resellerId])
        .sort(),
    );
    // +50 % follows the master; FIXED does not.
    expect(
      listOf(world.south.bookId).map(({ planId, validFrom, price: amount }) => [
        planId,
        validFrom,
        amount,
      ]),
    ).toEqual([
      [plans.e3.id, "2025-01-01T00:00:00.000Z", "54"],
      [plans.e3.id, "2026-07-01T00:00:00.000Z", "58.5"],
    ]);
    expect(listOf(world.north.bookId).map(({ price: amount, list }) => [amount, list])).toEqual([
      ["38", "36"],
      ["38", "39"],
    ]);
  });

  it("holds from its day on and not before", async () => {
    const query = `{ _entities(representations: [{ __typename: "Plan", id: "${plans.e3.id}" }]) { ... on Plan { listPrice { amount } } } }`;
    const listAt = async (at: Date) => {
      const { data } = await world.run<{ _entities: { listPrice: { amount: string } }[] }>(
        world.north.buyer,
        query,
        {},
        { now: at },
      );
      return data!._entities[0]!.listPrice.amount;
    };
    expect(await listAt(new Date(july.getTime() - 1))).toBe("36.00");
    expect(await listAt(july)).toBe("39.00");
  });
});

describe("news from identity", () => {
  it("that is older than what is known changes nothing, and none counts twice", async () => {
    const { resellerId, customerId, bookId } = world.north;
    const tell = (priceBookId: string | null, occurredAt: string, id?: string) =>
      deliver(
        world.database.db,
        identityConsumer,
        eventOf(
          "identity.vendor-authorization.changed.v1",
          resellerId,
          { customerId, vendorId: vendors.sophos.id, priceBookId, currency: "USD" },
          { occurredAt: new Date(occurredAt), ...(id ? { id } : {}) },
        ),
        clock,
      );
    const known = async () => {
      const { rows } = await world.database.admin.query(
        "select price_book_id from customer_vendors where customer_id = $1 and vendor_id = $2",
        [customerId, vendors.sophos.id],
      );
      return rows[0].price_book_id;
    };
    await tell(bookId, "2026-03-02T00:00:00Z");
    await tell(null, "2026-03-01T00:00:00Z");
    expect(await known()).toBe(bookId);
    const id = "3f1c9a52-6a0e-4a8c-9a43-0f5a3a3d2a11";
    expect(await tell(null, "2026-03-03T00:00:00Z", id)).toBe(true);
    expect(await tell(bookId, "2026-03-04T00:00:00Z", id)).toBe(false);
    expect(await known()).toBeNull();
  });
});

describe("row-level security", () => {
  it("shows no reseller's row without a tenant, and no customer another's", async () => {
    const { db } = world.database;
    const count = async (
      tenant: { resellerId: string; customerId: string | null } | null,
      table: string,
    ) =>
      Number((await db.read(tenant, (tx) => tx.query(`select count(*) from ${table}`)))[0].count);
    for (const table of [
      "custom_books",
      "customer_vendors",
      "reseller_vendors",
      "price_book_revisions",
      "resellers",
    ]) {
      expect(await count(null, table)).toBe(0);
      expect(
        await count({ resellerId: world.north.resellerId, customerId: null }, table),
      ).toBeGreaterThan(0);
    }
    expect(
      await count(
        { resellerId: world.north.resellerId, customerId: world.south.customerId },
        "customer_vendors",
      ),
    ).toBe(0);
  });

  it("refuses to write for another reseller", async () => {
    const write = world.database.db.write(
      { resellerId: world.north.resellerId, customerId: null },
      (tx) =>
        tx.query(
          "insert into tiles (reseller_id, product_id, position, hidden, featured) select $1, id, 1, true, true from products limit 1",
          [world.south.resellerId],
        ),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });
});
