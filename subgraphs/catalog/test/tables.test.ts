import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createDataSource } from "@markethall/runtime";
import {
  excessOfRole,
  testDatabase,
  type TestDatabase,
  unprotectedTables,
} from "@markethall/testing";
import { schema } from "../src/data-source.js";

/** Tables without tenant data, which all resellers read. Any other must be bound to its tenant (A01). */
const platformWide = [
  "known_resellers",
  "master_books",
  "master_prices",
  "migration",
  "plans",
  "products",
  "search_words",
  "skus",
  "solution_items",
  "solutions",
  "vendors",
];

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(schema);
});
afterAll(() => database.close());

describe("the tables of the catalog", () => {
  it("have row-level security wherever they hold a reseller's data", async () => {
    expect(await unprotectedTables(database.admin, "catalog")).toEqual([]);
    const { rows } = await database.admin.query(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'catalog' and c.relkind = 'r' and not c.relrowsecurity order by 1`,
    );
    expect(rows.map((row) => row.name)).toEqual(platformWide);
  });

  it("are not owned by the role that serves", async () => {
    expect(await excessOfRole(database.admin, "catalog_app")).toBeNull();
  });

  it("are what the entities say", async () => {
    const owner = createDataSource(schema, database.urlOf("catalog_owner"), { poolSize: 1 });
    await owner.initialize();
    try {
      const drift = await owner.driver.createSchemaBuilder().log();
      expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await owner.destroy();
    }
  });
});
