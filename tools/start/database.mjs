import { join } from "node:path";
import { initialise } from "./postgres-files.mjs";
import { postgresAnswers, postgresCommand, superuserUrl } from "./postgres.mjs";
import { portOffsets } from "./ports.mjs";

export const DATABASE = "markethall";

/** The embedded server as a supervised process. It ends after those that talk to it. */
export function postgresSpec({ settings, secrets }) {
  const dataDir = join(settings.dataDir, "postgresql");
  const port = settings.port + portOffsets.postgres;
  const password = secrets.postgres;
  initialise({ dataDir, password });
  const { file, args, ids } = postgresCommand({ dataDir, port });
  return {
    name: "postgres",
    file,
    args,
    options: { ...ids, env: { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" } },
    ready: () => postgresAnswers({ dataDir, port, password }),
    // Fast: open transactions are rolled back, clients are sent away.
    stopSignal: "SIGINT",
    stopsLast: true,
  };
}

/** Makes the portal's database on the embedded server once. Answers its administrator's URL. */
export async function ensureDatabase({ settings, secrets }) {
  const at = { port: settings.port + portOffsets.postgres, password: secrets.postgres };
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: superuserUrl(at) });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [
      DATABASE,
    ]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
  return superuserUrl({ ...at, database: DATABASE });
}
