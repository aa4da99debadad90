import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { portOffsets, takenPort } from "./ports.mjs";
import { StartupError } from "./startup-error.mjs";

/** Makes the folders of an instance. @throws StartupError naming the one that cannot be written. */
export function prepareFolders({ dataDir, runDir, logDir }) {
  for (const [setting, folder] of [
    ["DATA_DIR", dataDir],
    ["MARKETHALL_VAR_DIR", runDir],
    ["MARKETHALL_VAR_DIR", logDir],
  ]) {
    try {
      makeFolder(folder);
      // Only writing tells: permissions say nothing to root, nor on a disk that is read-only.
      const probe = join(folder, `.write-${process.pid}`);
      writeFileSync(probe, "");
      rmSync(probe);
    } catch (error) {
      throw new StartupError(
        `${folder} cannot be written (${error.code}): set ${setting} to a folder that can.`,
      );
    }
  }
}

/** One level after the other: asked for all at once, Node.js never gives up on some file systems. */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** @throws StartupError naming the port that somebody else holds. */
export async function refuseTakenPorts({ port, databaseUrl, smtpUrl }) {
  const unused = new Set([
    ...(databaseUrl ? ["postgres"] : []),
    ...(smtpUrl ? ["smtp", "mail-sink"] : []),
  ]);
  const taken = await takenPort(
    port,
    Object.keys(portOffsets).filter((name) => !unused.has(name)),
  );
  if (taken === null) return;
  const what = taken.name === "gateway" ? "" : `, needed for ${taken.name},`;
  throw new StartupError(
    `Port ${taken.port}${what} is taken by another program: set PORT to a number whose next 19 are free.`,
  );
}

/** @throws StartupError when the server behind `url` does not let us in. */
export async function refuseUnreachableDatabase(url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int >= 160000 as recent,
              (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as able`,
    );
    if (!rows[0].recent) throw new StartupError("The database must be PostgreSQL 16 or newer.");
    if (!rows[0].able) throw new StartupError("The role in DATABASE_URL may not create roles.");
  } catch (error) {
    if (error instanceof StartupError) throw error;
    const { hostname, port, pathname } = new URL(url);
    throw new StartupError(
      `The database ${hostname}:${port || 5432}${pathname} cannot be reached (${error.code ?? error.message}): check DATABASE_URL.`,
    );
  } finally {
    await client.end().catch(() => {});
  }
}
