import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  excessOfRole,
  testDatabase,
  type TestDatabase,
  unprotectedTables,
} from "@markethall/testing";
import { schema } from "../src/data-source.js";

/** Facts and rules that all resellers share, and the ids of resellers. Any other table is bound to its tenant (A01). */
const withoutTenant = [
  "known_resellers",
  "lifecycle_policies",
  "migration",
  "plan_facts",
  "solution_facts",
  "vendor_facts",
];

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(schema);
}, 60_000);
afterAll(() => database.close());

describe("the tables of subscriptions", () => {
  it("are all bound to the tenant, but for the shared ones (A01)", async () => {
    expect(await unprotectedTables(database.admin, "subscriptions")).toEqual([]);
    const { rows } = await database.admin.query(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'subscriptions' and c.relkind in ('r', 'p') and not c.relrowsecurity order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(withoutTenant);
    expect(await excessOfRole(database.admin, "subscriptions_app")).toBeNull();
  });

  it("show nothing when no tenant is set", async () => {
    const { rows } = await database.admin.query(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'subscriptions' and c.relkind = 'r' and c.relrowsecurity`,
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
