import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildServer } from "../build/server.mjs";
import { root } from "../build/workspaces.mjs";
import { runToEnd } from "../start/children.mjs";
import { DATABASE } from "../start/database.mjs";
import { startPortal } from "../start/portal.mjs";
import { freeSpan, portOffsets } from "../start/ports.mjs";
import { superuserUrl } from "../start/postgres.mjs";
import { loadSecrets } from "../start/secrets.mjs";
import { settingsFrom } from "../start/settings.mjs";
import { roles, roleUrl, topology } from "../start/topology.mjs";

/**
 * `npm run bench [-- --only storefront,billing]`: a portal of its own with a world of 2 500
 * products × 4 plans, then every bench beside its floor. Figures are printed as a table and kept
 * in var/bench/figures.json; DEMO and other settings of a start do not matter here.
 */
const folder = join(root, "var", "bench");
const world = ["--seed", "1", "--resellers", "1", "--customers", "10", "--products", "2500"];

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true, mode: 0o711 });
await buildServer();
const only = parseArgs({ options: { only: { type: "string" } }, strict: false }).values.only;
if (wanted("gateways")) await install("hive");
if (wanted("vendure")) await install("vendure");
const env = {
  ...process.env,
  PORT: String(await freeSpan()),
  MARKETHALL_VAR_DIR: folder,
  DATA_DIR: join(folder, "data"),
  DEMO: "0",
};
const first = await startPortal(env);
await first.stop();
const portal = await startPortal(env);
try {
  process.exitCode = await measure([first.seconds, portal.seconds]);
} finally {
  await portal.stop();
}

async function measure([coldStart, warmStart]) {
  const settings = settingsFrom(env);
  const secrets = loadSecrets(settings.dataDir);
  const adminUrl = superuserUrl({
    port: settings.port + portOffsets.postgres,
    password: secrets.postgres,
    database: DATABASE,
  });
  const seeded = await runToEnd(process.execPath, ["tools/seed/main.mjs", ...world], {
    cwd: root,
    env,
  });
  if (seeded.code !== 0) throw new Error(`the world was not made:\n${seeded.output}`);
  const { services } = topology({ settings, secrets, adminUrl });
  const portalFile = join(folder, "portal.json");
  const facts = {
    url: settings.publicUrl,
    runDir: settings.runDir,
    /** Free for what the benches start themselves. */
    freePort: await freeSpan(),
    databaseUrls: Object.fromEntries(
      roles.map((role) => [role, roleUrl(adminUrl, role, secrets.roles[role])]),
    ),
    /** For floors that make tables of their own. */
    adminUrl,
    gatewayEnv: services.find(({ name }) => name === "gateway").env,
    signIns: JSON.parse(seeded.stdout).signIns,
    coldStart,
    warmStart,
  };
  writeFileSync(portalFile, JSON.stringify(facts), { mode: 0o600 });
  const bench = spawn(process.execPath, ["tools/dist/bench/main.js", ...process.argv.slice(2)], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, BENCH_PORTAL: portalFile, BENCH_DIR: folder },
  });
  const [code] = await once(bench, "exit");
  return code ?? 1;
}

function wanted(bench) {
  return only === undefined || only.split(",").includes(bench);
}

/** A program to compare with, outside of the project's own packages: whoever does not measure never fetches it. */
async function install(name) {
  const cwd = join(root, "tools", "bench", name);
  const { code, output } = await runToEnd("npm", ["ci", "--ignore-scripts"], { cwd });
  if (code !== 0) process.stderr.write(`${name} is left out: ${output.slice(-500)}\n`);
}
