import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endChildren, runToEnd } from "../start/children.mjs";
import { install, isInstalled } from "../start/install.mjs";
import { Progress } from "../start/progress.mjs";
import { root } from "../build/workspaces.mjs";
import { Tally } from "./tally.mjs";

/** Checks at once, and journeys: one per core of the smallest machine we test on. */
const AT_ONCE = 2;

const units = {
  title: "units, components and services",
  projects: ["unit", "component", "service"],
  flags: [],
};

/**
 * Two side by side, each with a portal of its own; one test after the other in it, for they share
 * its world and its business clock. Each waits for browser and portal a third of its time.
 * The longest begins.
 */
const journeys = [
  inBrowser("2/2"),
  { title: "journeys through the graph", projects: ["journey"], flags: ["--runInBand"] },
  inBrowser("1/2"),
];

function inBrowser(shard) {
  return {
    title: `journeys in the browser, ${shard}`,
    projects: ["browser"],
    flags: ["--runInBand", `--shard=${shard}`],
  };
}

/** The runs of jest at work now. */
const working = new Set();

/** `npm test`: everything there is to prove, and one line that says how it went. */
export async function runAll() {
  const progress = new Progress();
  const tally = new Tally();
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      endChildren();
      for (const jest of working) jest.kill();
      process.exit(1);
    });
  }
  if (await prepared(progress, tally)) {
    const { checks } = await import("./checks.mjs");
    await each(checks, (check) => runCheck(check, progress, tally));
    await runJest(units, progress, tally);
    await each(journeys, (run) => runJest(run, progress, tally));
    await runDrill(progress, tally);
  }
  progress.say(`took ${progress.seconds} s`);
  console.log(String(tally));
  process.exit(tally.failed > 0 ? 1 : 0);
}

/** Installs and builds; without either there is nothing to look at, and that is one failure. */
async function prepared(progress, tally) {
  try {
    if (!isInstalled(root)) {
      await progress.step("installing packages with npm ci", () => install(root));
    }
    await progress.step("building", async () => {
      const { buildServer } = await import("../build/server.mjs");
      const { buildFrontends, generateOperationTypes } = await import("../build/frontends.mjs");
      await buildServer();
      await generateOperationTypes();
      await buildFrontends();
    });
    tally.check(true);
    return true;
  } catch (error) {
    console.error(error.message);
    tally.check(false);
    return false;
  }
}

/** All of them in their order, some at once. */
async function each(all, work) {
  const queue = [...all];
  const next = async () => {
    while (queue.length > 0) await work(queue.shift());
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

async function runCheck(check, progress, tally) {
  const [file, ...args] = check.command;
  const began = Date.now();
  const { code, output } = await runToEnd(file, args, { cwd: root });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  progress.write(`${code === 0 ? "✓" : "✗"} ${check.name} (${seconds} s)`);
  if (code !== 0) progress.write(output);
  tally.check(code === 0);
}

async function runJest({ title, projects, flags }, progress, tally) {
  progress.say(title);
  const folder = mkdtempSync(join(tmpdir(), "markethall-jest-"));
  const resultFile = join(folder, "result.json");
  const args = [
    join(root, "node_modules", "jest", "bin", "jest.js"),
    "--config=jest.config.mjs",
    "--passWithNoTests",
    "--json",
    `--outputFile=${resultFile}`,
    ...flags,
    "--selectProjects",
    ...projects,
  ];
  const code = await new Promise((resolve) => {
    const jest = spawn(process.execPath, args, {
      cwd: root,
      // Two may write at once: lines only, nothing redrawn.
      env: { ...process.env, CI: "true" },
      // Results go to the file; what a person reads goes to standard error.
      stdio: ["ignore", "ignore", "inherit"],
    });
    working.add(jest);
    jest.once("exit", (exitCode) => {
      working.delete(jest);
      resolve(exitCode);
    });
  });
  tally.jest(readResult(resultFile), code);
  rmSync(folder, { recursive: true, force: true });
}

/** Three minutes of the drill on a portal of its own, always the same ones: other seeds are for `npm run drill`. */
async function runDrill(progress, tally) {
  progress.say("drill: processes are killed and held for three minutes");
  const args = ["tools/drill/main.mjs", "--seed", "22", "--minutes", "3"];
  const { code, output } = await runToEnd(process.execPath, args, { cwd: root });
  progress.write(output);
  tally.check(code === 0);
}

function readResult(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}
