import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DATABASE } from "../start/database.mjs";
import { portOffsets } from "../start/ports.mjs";
import { superuserUrl } from "../start/postgres.mjs";
import { loadSecrets } from "../start/secrets.mjs";
import { settingsFrom } from "../start/settings.mjs";
import { StartupError } from "../start/startup-error.mjs";
import { roleUrl } from "../start/topology.mjs";

/**
 * Runs a script of a subgraph on the running portal's data, as that subgraph's role:
 * `node tools/import/main.mjs catalog import-prices --vendor … --file …`. Paths count from the
 * repository; PORT, DATA_DIR and DATABASE_URL say which portal is meant, as they do for the start.
 */
const [subgraph, script, ...args] = process.argv.slice(2);

try {
  const settings = settingsFrom(process.env);
  const entry = join(settings.root, "subgraphs", subgraph, "dist", "scripts", `${script}.js`);
  if (!existsSync(entry) || !existsSync(join(settings.dataDir, "secrets.json"))) {
    throw new StartupError(`There is no portal in ${settings.dataDir} yet: npm start makes one.`);
  }
  const secrets = loadSecrets(settings.dataDir);
  const adminUrl =
    settings.databaseUrl ??
    superuserUrl({
      port: settings.port + portOffsets.postgres,
      password: secrets.postgres,
      database: DATABASE,
    });
  const role = `${subgraph}_app`;
  const child = spawn(process.execPath, [entry, ...args], {
    cwd: settings.root,
    stdio: "inherit",
    env: { ...process.env, DATABASE_URL: roleUrl(adminUrl, role, secrets.roles[role]) },
  });
  child.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  if (!(error instanceof StartupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
