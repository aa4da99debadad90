import { mkdtempSync, rmSync, chmodSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { migrate } from "../src/migrate/migrate.js";
import { schemas } from "../src/schemas.js";
import { freePort } from "../start/ports.mjs";
import { startPostgres } from "../start/postgres.mjs";
import { roles } from "../start/topology.mjs";

const passwords = Object.fromEntries(roles.map((role) => [role, `${role}-password`]));
let folder;
let server;
let admin;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "markethall-migrate-"));
  chmodSync(folder, 0o711);
  const port = await freePort();
  server = await startPostgres({ dataDir: join(folder, "postgresql"), port, password: "secret" });
  admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
}, 30_000);

afterAll(async () => {
  await admin.end();
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function tables() {
  const { rows } = await admin.query(
    `select schemaname || '.' || tablename as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  return rows.map(({ name }) => name);
}

describe("migrate", () => {
  it("makes an empty database whole, and changes nothing the second time", async () => {
    await migrate({ adminUrl: server.url, passwords }, schemas);
    const made = await tables();
    expect(made).toEqual(
      expect.arrayContaining([
        ...["identity", "catalog", "subscriptions", "billing", "approvals"].map(
          (s) => `${s}.outbox`,
        ),
        "events.log",
      ]),
    );
    await migrate({ adminUrl: server.url, passwords }, schemas);
    expect(await tables()).toEqual(made);
  }, 60_000);

  it("lets each role in with its own password, and only there", async () => {
    const { host } = new URL(server.url);
    const app = new pg.Client({
      connectionString: `postgres://catalog_app:catalog_app-password@${host}/postgres`,
    });
    await app.connect();
    await expect(app.query("select count(*) from catalog.outbox")).resolves.toBeDefined();
    await expect(app.query("select count(*) from identity.outbox")).rejects.toThrow(/permission/);
    await expect(app.query("create table catalog.mine ()")).rejects.toThrow(/permission/);
    await app.end();
  });
});
