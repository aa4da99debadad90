import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DATABASE } from "./database.mjs";
import { isFree, portOffsets } from "./ports.mjs";
import { superuserUrl } from "./postgres.mjs";
import { loadSecrets } from "./secrets.mjs";
import { settingsFrom } from "./settings.mjs";
import { StartupError } from "./startup-error.mjs";

/**
 * Runs a built program on the data of the portal that PORT, DATA_DIR and DATABASE_URL mean, as
 * they do for the start, and ends as it ends.
 *
 * @param {string} entry Path of the program from the repository.
 * @param {(portal: object) => Record<string, string>} environment What the program is told, from
 *   the portal's settings, secrets and the address of its database.
 */
export async function runOnPortal(entry, args, environment) {
  try {
    const settings = settingsFrom(process.env);
    const program = join(settings.root, entry);
    if (!existsSync(program) || !existsSync(join(settings.dataDir, "secrets.json"))) {
      throw new StartupError(`There is no portal in ${settings.dataDir} yet: npm start makes one.`);
    }
    if (!settings.databaseUrl && (await isFree(settings.port))) {
      throw new StartupError(`Nothing answers on port ${settings.port}: npm start first.`);
    }
    const secrets = loadSecrets(settings.dataDir);
    const adminUrl =
      settings.databaseUrl ??
      superuserUrl({
        port: settings.port + portOffsets.postgres,
        password: secrets.postgres,
        database: DATABASE,
      });
    const child = spawn(process.execPath, [program, ...args], {
      cwd: settings.root,
      stdio: "inherit",
      env: { ...process.env, ...environment({ settings, secrets, adminUrl }) },
    });
    child.on("exit", (code) => {
      process.exitCode = code ?? 1;
    });
  } catch (error) {
    if (!(error instanceof StartupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
