import { randomInt } from "node:crypto";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildServer } from "../build/server.mjs";
import { root } from "../build/workspaces.mjs";
import { runToEnd } from "../start/children.mjs";
import { startPortal } from "../start/portal.mjs";
import { freeSpan, portOffsets } from "../start/ports.mjs";
import { settingsFrom } from "../start/settings.mjs";

/**
 * `npm run drill -- --seed N [--minutes M]`: a portal of its own, twenty people at work, and faults that follow from the
 * seed; then every promise is checked against journal, vendor and public graph. Logs and journal
 * stay in var/drill.
 */
const { seed = String(randomInt(1_000_000)), minutes = "10" } = argumentsFrom(
  process.argv.slice(2),
);
const folder = join(root, "var", "drill");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true, mode: 0o711 });
await buildServer();
const env = {
  ...process.env,
  PORT: String(await freeSpan()),
  MARKETHALL_VAR_DIR: folder,
  DATA_DIR: join(folder, "data"),
  MARKETHALL_TEST_CLOCK: "1",
  NODE_ENV: "test",
  DEMO: "1",
};
const portal = await startPortal(env);
try {
  process.exitCode = await drill();
} finally {
  await portal.stop();
}

async function drill() {
  const world = ["--seed", seed, "--resellers", "2", "--customers", "8"];
  const seeded = await runToEnd(process.execPath, ["tools/seed/main.mjs", ...world], {
    cwd: root,
    env,
  });
  if (seeded.code !== 0) throw new Error(`the world was not made:\n${seeded.output}`);
  const { port, publicUrl, runDir } = settingsFrom(env);
  const demo = JSON.parse(readFileSync(join(runDir, "demo.json"), "utf8"));
  const file = join(folder, "portal.json");
  const facts = {
    url: publicUrl,
    runDir,
    simulatorUrl: `http://127.0.0.1:${port + portOffsets.simulator}`,
    signIns: JSON.parse(seeded.stdout).signIns,
    admin: demo.signIns.find(({ role }) => role === "PLATFORM_ADMIN"),
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

function argumentsFrom(args) {
  return Object.fromEntries(
    args.flatMap((arg, at) => (arg.startsWith("--") ? [[arg.slice(2), args[at + 1]]] : [])),
  );
}
