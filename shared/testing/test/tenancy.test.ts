import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { excessOfRole, testDatabase, type TestDatabase, unprotectedTables } from "../src/index.js";
import { noteSchema } from "./note-subgraph.js";

const resellerId = randomUUID();
const other = randomUUID();
const customerId = randomUUID();
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase(noteSchema);
  await database.db.write({ resellerId, customerId: null }, (tx) =>
    tx.query("insert into note values ($1, $3, null, 'ours'), ($2, $3, $4, 'the customer''s')", [
      randomUUID(),
      randomUUID(),
      resellerId,
      customerId,
    ]),
  );
});
afterAll(() => database.close());

const textsFor = (tenant: { resellerId: string; customerId: string | null } | null) =>
  database.db.read(tenant, async (tx) => {
    const rows: { text: string }[] = await tx.query("select text from note order by text");
    return rows.map((row) => row.text);
  });

describe("row-level security (A01)", () => {
  it("shows a reseller its rows, a customer its own, a stranger and nobody none", async () => {
    expect(await textsFor({ resellerId, customerId: null })).toEqual(["ours", "the customer's"]);
    expect(await textsFor({ resellerId, customerId })).toEqual(["the customer's"]);
    expect(await textsFor({ resellerId: other, customerId: null })).toEqual([]);
    expect(await textsFor({ resellerId: other, customerId })).toEqual([]);
    expect(await textsFor(null)).toEqual([]);
  });

  it("refuses to write a row of another tenant", async () => {
    const write = database.db.write({ resellerId, customerId: null }, (tx) =>
      tx.query("insert into note values ($1, $2, null, 'smuggled')", [randomUUID(), other]),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });

  it("does not write in a read transaction", async () => {
    const write = database.db.read({ resellerId, customerId: null }, (tx) =>
      tx.query("delete from note"),
    );
    await expect(write).rejects.toThrow(/read-only/);
  });

  it("does not leave the tenant on the connection", async () => {
    await Promise.all(Array.from({ length: 12 }, () => textsFor({ resellerId, customerId: null })));
    expect(await textsFor(null)).toEqual([]);
  });

  it("finds the table that somebody forgot to protect", async () => {
    expect(await unprotectedTables(database.admin, "catalog")).toEqual(["unprotected"]);
  });

  it.each([
    {
      what: "is not forced",
      spoil: "alter table note no force row level security",
    },
    {
      what: "is off",
      spoil: "alter table note disable row level security",
    },
    {
      what: "checks no writes",
      spoil:
        "alter policy tenant on note rename to kept; create policy tenant on note using (reseller_id = current_setting('app.reseller')::uuid); drop policy kept on note",
    },
    {
      what: "has a second policy that lets everything through",
      spoil: "create policy wide on note for select using (true)",
    },
    {
      what: "lets the serving role write anything",
      spoil: "create policy wide on note for insert to catalog_app with check (true)",
    },
  ])("finds a table whose security $what", async ({ spoil }) => {
    await database.admin.query("begin");
    try {
      await database.admin.query(spoil);
      expect(await unprotectedTables(database.admin, "catalog")).toEqual(["note", "unprotected"]);
    } finally {
      await database.admin.query("rollback");
    }
    expect(await unprotectedTables(database.admin, "catalog")).toEqual(["unprotected"]);
  });

  it("serves by a role that owns nothing", async () => {
    expect(await excessOfRole(database.admin, "catalog_app")).toBeNull();
    expect(await excessOfRole(database.admin, "catalog_owner")).toBe("it owns tables");
  });
});
