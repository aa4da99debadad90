import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { drainOutbox, testDatabase, type TestDatabase } from "@markethall/testing";
import { schema } from "../src/data-source.js";
import { World } from "./world.js";

let database: TestDatabase;
let world: World;
let vendorId: string;
let customerId: string;

beforeAll(async () => {
  database = await testDatabase(schema);
  world = await new World(database).reseller();
  vendorId = await world.vendor("microsoft");
  customerId = await world.customer("Alpine");
});
afterAll(() => database.close());

describe("what other subgraphs tell", () => {
  it("is kept as the newest says, in whatever order it comes", async () => {
    const customer = { customerId, number: "C-1", status: "ACTIVE", country: "DE" };
    const type = "identity.customer.changed.v1";
    await world.send(type, { ...customer, name: "Newer" }, world.resellerId, {
      position: 20,
    } as never);
    await world.send(type, { ...customer, name: "Older" }, world.resellerId, {
      position: 10,
    } as never);
    expect(await world.rows("select name from customer")).toEqual([{ name: "Newer" }]);
  });

  it("counts a charge once, also when it is told twice, and moves the customer's dashboard", async () => {
    const chargeId = randomUUID();
    await drainOutbox(database.admin, "billing");
    for (let i = 0; i < 2; i++) await world.charge(customerId, vendorId, "10", { chargeId });
    expect(await world.rows("select count(*)::int as n from charge")).toEqual([{ n: 1 }]);
    expect(await drainOutbox(database.admin, "billing")).toMatchObject([
      {
        type: "billing.spend.changed.v1",
        customerId,
        payload: { customerId, from: "2026-10-05", to: "2026-10-06" },
      },
    ]);
  });

  it("is seen by its reseller only, and of a customer's by that customer", async () => {
    const other = await new World(database, "other").reseller();
    const rival = await world.customer("Rival");
    const tables = ["customer", "charge", "subscription"];
    await world.subscription(customerId, vendorId);
    for (const table of tables) {
      expect(await other.rows(`select * from ${table}`)).toEqual([]);
      const seen = await world.rows(`select distinct customer_id as id from ${table}`, [], rival);
      expect(seen.every(({ id }) => id === rival)).toBe(true);
      expect((await world.rows(`select * from ${table}`)).length).toBeGreaterThan(0);
    }
  });

  it("cannot be written for another reseller", async () => {
    const insert =
      "insert into customer_user (user_id, reseller_id, customer_id, role, status, as_of) values ($1, $2, $3, 'x', 'x', 0)";
    await expect(
      world.db.write(world.tenant, (tx) =>
        tx.query(insert, [randomUUID(), randomUUID(), customerId]),
      ),
    ).rejects.toThrow(/row-level security/);
  });
});
