import { randomInt } from "node:crypto";
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
import { StartupError } from "../start/startup-error.mjs";
import { installedNats, startNats } from "./nats.mjs";

/**
 * `npm run drill -- --seed N [--minutes M] [--nats]`: a portal of its own, twenty people at work, and faults that follow from the
 * seed; then every promise is checked against journal, vendor and public graph. With `--nats` the events travel over a
 * nats-server of the drill's own, which is hit like the rest. Logs and journal stay in var/drill.
 */
const { seed, minutes, nats } = parseArgs({
  options: {
    seed: { type: "string", default: String(randomInt(1_000_000)) },
    minutes: { type: "string", default: "10" },
    nats: { type: "boolean", default: false },
  },
}).values;
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
const natsProgram = nats ? natsOrEnd() : null;
const folder = join(root, "var", "drill");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true, mode: 0o711 });
const begun = performance.now();
await buildServer();
const stream = natsProgram && (await startNats(natsProgram, join(folder, "nats")));
const env = {
  ...process.env,
  ...(stream ? { NATS_URL: stream.url } : {}),
  PORT: String(await freeSpan()),
  MARKETHALL_VAR_DIR: folder,
  DATA_DIR: join(folder, "data"),
  MARKETHALL_TEST_CLOCK: "1",
  NODE_ENV: "test",
  // Its world is its own; the demonstration's would only take time.
  DEMO: "0",
  METRICS: "1",
};
try {
  const portal = await startPortal(env);
  sayTime("the portal is up");
  try {
    process.exitCode = await drill();
  } finally {
    await portal.stop();
  }
} finally {
  await stream?.stop();
}
sayTime("all is over");

async function drill() {
  const world = ["--seed", seed, "--resellers", "2", "--customers", "8"];
  const seeded = await runToEnd(process.execPath, ["tools/seed/main.mjs", ...world], {
    cwd: root,
    env,
  });
  if (seeded.code !== 0) throw new Error(`the world was not made:\n${seeded.output}`);
  sayTime("the world is made");
  const { port, publicUrl, runDir, dataDir, databaseUrl } = settingsFrom(env);
  const file = join(folder, "portal.json");
  const facts = {
    url: publicUrl,
    runDirs: [runDir, ...(stream ? [stream.runDir] : [])],
    simulatorUrl: `http://127.0.0.1:${port + portOffsets.simulator}`,
    workersUrl: `http://127.0.0.1:${port + portOffsets.workers}`,
    databaseUrl:
      databaseUrl ??
      superuserUrl({
        port: port + portOffsets.postgres,
        password: loadSecrets(dataDir).postgres,
        database: DATABASE,
      }),
    hasNats: stream !== null,
    signIns: JSON.parse(seeded.stdout).signIns,
  };
  writeFileSync(file, JSON.stringify(facts), { mode: 0o600 });
  const program = spawn(
    process.execPath,
    ["tools/dist/drill/main.js", "--seed", seed, "--minutes", minutes],
    {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, DRILL_PORTAL: file, DRILL_JOURNAL: join(folder, "journal.jsonl") },
    },
  );
  const [code] = await once(program, "exit");
  return code ?? 1;
}

function sayTime(what) {
  console.log(`${what} after ${((performance.now() - begun) / 1_000).toFixed(1)} s`);
}

function natsOrEnd() {
  try {
    return installedNats();
  } catch (error) {
    if (!(error instanceof StartupError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
