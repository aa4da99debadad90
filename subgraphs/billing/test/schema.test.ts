import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  excessOfRole,
  testDatabase,
  type TestDatabase,
  unprotectedTables,
} from "@markethall/testing";
import { schema } from "../src/data-source.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(schema);
});
afterAll(() => database.close());

/** Facts of all resellers or of none: names of vendors and portals, public exchange rates. */
const withoutTenant = ["exchange_rate", "migration", "reseller", "vendor"];

describe("the tables of billing", () => {
  it("are all bound to the tenant, but for the public ones (A01)", async () => {
    expect(await unprotectedTables(database.admin, "billing")).toEqual([]);
    const { rows } = await database.admin.query(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'billing' and c.relkind in ('r', 'p') and not c.relrowsecurity order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(withoutTenant);
    expect(await excessOfRole(database.admin, "billing_app")).toBeNull();
  });

  it("show nothing when no tenant is set", async () => {
    const { rows } = await database.admin.query(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'billing' and c.relkind = 'r' and c.relrowsecurity`,
    );
    await database.db.read(null, async (tx) => {
      for (const { name } of rows) {
        expect([name, await tx.query(`select * from ${name}`)]).toEqual([name, []]);
      }
    });
  });

  it("are told alike by entities and migrations", async () => {
    const difference = await database.db.dataSource.driver.createSchemaBuilder().log();
    expect(difference.upQueries.map(({ query }) => query)).toEqual([]);
  });
});
