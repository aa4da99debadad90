import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { freePort } from "../start/ports.mjs";
import { startPostgres } from "../start/postgres.mjs";
import { sweepLeftOvers, temporaryFolder } from "./temporary-instances.mjs";

/**
 * One PostgreSQL server for all service tests of a run. Its data need not outlive the run, so
 * nothing waits for the disk. A server in TEST_DATABASE_URL takes its place.
 */
export default async function databaseSetup() {
  if (process.env.TEST_DATABASE_URL) return;
  await sweepLeftOvers();
  const folder = temporaryFolder();
  const server = await startPostgres({
    dataDir: join(folder, "data", "postgresql"),
    port: await freePort(),
    password: randomBytes(18).toString("base64url"),
    settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off" },
  });
  process.env.TEST_DATABASE_URL = server.url;
  globalThis.markethallTestDatabase = { ...server, folder };
}
