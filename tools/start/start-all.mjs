import { existsSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { refuseTakenPorts, refuseUnreachableDatabase } from "./checks.mjs";
import { runToEnd } from "./children.mjs";
import { ensureDatabase, postgresSpec } from "./database.mjs";
import { demoFile, signInsFrom } from "./demo.mjs";
import { DemoWorld } from "./demo-world.mjs";
import { install, isInstalled } from "./install.mjs";
import { lastWords } from "./last-words.mjs";
import { endLeftOvers } from "./left-overs.mjs";
import { isReady } from "./ready.mjs";
import { loadSecrets } from "./secrets.mjs";
import { StartupError } from "./startup-error.mjs";
import { topology } from "./topology.mjs";

/** What our processes may see of the environment of whoever started them. */
const passedOn = [
  "PATH",
  "HOME",
  "LANG",
  "TMPDIR",
  "TZ",
  "HTTP_PROXY",
  "HTTPS_PROXY",
  "NO_PROXY",
  "NODE_EXTRA_CA_CERTS",
];

/** Ten processes share one machine: young objects get little room, which saves 15 MB in each. */
const nodeFlags = ["--enable-source-maps", "--max-semi-space-size=4"];

/** Every step from what is on the disk to a portal that answers. */
export async function startAll({ settings, supervisor, progress, mark }) {
  const { root, runDir } = settings;
  if ((await endLeftOvers(settings, mark)) > 0) {
    progress.say("ended what an interrupted run had left behind");
  }
  await refuseTakenPorts(settings);
  if (!isInstalled(root)) {
    await progress.step("installing packages with npm ci", () => install(root));
  }
  if (settings.databaseUrl) await refuseUnreachableDatabase(settings.databaseUrl);
  await build(progress, settings.nodeEnv === "production");
  const secrets = loadSecrets(settings.dataDir);
  const adminUrl = await startDatabase({ settings, secrets, supervisor, progress });
  const { tasks, services } = topology({ settings, secrets, adminUrl });
  const run = (task) => runTask({ ...task, settings, mark });
  const world = new DemoWorld({ dataDir: settings.dataDir, adminUrl });
  if (await world.clearHalfMade()) progress.say("cleared away a demo world that was half made");
  await progress.step("bringing the database up to date", () => run(tasks.migrate));
  await progress.step(`starting ${services.length} processes`, () =>
    Promise.all(services.map((service) => supervisor.start(serviceSpec(service, root, mark)))),
  );
  // The demo world is made at the running portal: facts travel and the vendor provisions as ever.
  const signIns = settings.demo
    ? await demoSignIns({ world, seed: tasks.seed, run, progress })
    : [];
  const demo = demoFile({ publicUrl: settings.publicUrl, signIns });
  const demoPath = join(runDir, "demo.json");
  writeFileSync(demoPath, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
  const page = signIns.length > 0 ? "/v2c/catalog?accountName=demo" : "/console";
  progress.write(
    `Markethall is ready after ${progress.seconds} s: open ${settings.publicUrl}${page} (sign-ins: ${shortest(root, demoPath)}; Ctrl-C or npm stop ends it)`,
  );
}

async function build(progress, production) {
  const { buildServer } = await import("../build/server.mjs");
  const { buildFrontends, staleFrontends } = await import("../build/frontends.mjs");
  await progress.step("compiling the servers", buildServer);
  const stale = staleFrontends({ production });
  if (stale.length > 0) {
    await progress.step(`bundling ${stale.length} frontends`, () => buildFrontends(stale));
  }
}

async function startDatabase({ settings, secrets, supervisor, progress }) {
  if (settings.databaseUrl) return settings.databaseUrl;
  await progress.step("starting PostgreSQL", () =>
    supervisor.start(postgresSpec({ settings, secrets })),
  );
  return ensureDatabase({ settings, secrets });
}

async function demoSignIns({ world, seed, run, progress }) {
  const kept = world.signIns();
  if (kept !== null) return kept;
  await world.begin();
  const output = await progress.step("making the demo world", () => run(seed));
  const signIns = signInsFrom(output);
  world.remember(signIns);
  return signIns;
}

/** Runs a program that ends by itself; what it says is kept in its log and answered. */
async function runTask({ name, entry, env, settings, mark }) {
  const { root, logDir } = settings;
  const { code, stdout, output } = await runToEnd(process.execPath, nodeArguments(entry, mark), {
    cwd: root,
    env: { ...inherited(), ...env },
  });
  const log = join(logDir, `${name}.log`);
  writeFileSync(log, `${output}\n`, { mode: 0o640 });
  if (code !== 0) throw new StartupError(`${name} failed: ${lastWords(log)} (${log})`);
  return stdout;
}

function serviceSpec({ name, entry, port, env }, root, mark) {
  if (!existsSync(join(root, entry))) throw new StartupError(`${entry} was not built.`);
  return {
    name,
    file: process.execPath,
    args: nodeArguments(entry, mark),
    options: { cwd: root, env: { ...inherited(), ...env } },
    ready: () => isReady(port),
  };
}

/** A path as one would type it in the repository. */
function shortest(root, path) {
  const here = relative(root, path);
  return here.startsWith("..") ? path : here;
}

function nodeArguments(entry, mark) {
  return [...nodeFlags, entry, mark];
}

function inherited() {
  return Object.fromEntries(
    passedOn.filter((name) => name in process.env).map((name) => [name, process.env[name]]),
  );
}
