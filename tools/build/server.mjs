import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { StartupError } from "../start/startup-error.mjs";
import { root, serverWorkspaces } from "./workspaces.mjs";
import { contentHash, filesBelow, readStamp, writeStamp } from "./stamps.mjs";

/** Files beside the code that the programs read at run time. */
const assets = /\.(?:json|css|html|svg|png|txt|sql|graphql|ttf|otf|woff2)$/;

/**
 * Compiles what changed since the last build, each file by itself, and removes what has lost its
 * source. Types are not looked at: `npm test` does that.
 *
 * @returns {Promise<number>} How many files were compiled or copied.
 */
export async function buildServer() {
  const settings = readFileSync(join(root, ".swcrc"), "utf8");
  const built = await Promise.allSettled(
    serverWorkspaces().map((workspace) => buildWorkspace(workspace, contentHash(settings))),
  );
  const faults = built.filter(({ status }) => status === "rejected").map(({ reason }) => reason);
  if (faults.length > 0) throw new StartupError(faults.map(({ message }) => message).join("\n"));
  return built.reduce((sum, { value }) => sum + value, 0);
}

async function buildWorkspace({ folder, sources }, settingsHash) {
  const dist = join(folder, "dist");
  const stampFile = join(dist, ".stamp.json");
  const before = readStamp(stampFile);
  const after = {};
  const changed = [];
  for (const [from, to] of sources) {
    for (const file of filesBelow(join(folder, from))) {
      const target = outputOf(file, to);
      if (target === null) continue;
      const source = join(folder, from, file);
      after[target] = contentHash(settingsHash, readFileSync(source));
      if (before[target] !== after[target]) changed.push({ source, target: join(dist, target) });
    }
  }
  const gone = Object.keys(before).filter((target) => !(target in after));
  for (const target of gone) {
    for (const path of [target, `${target}.map`]) rmSync(join(dist, path), { force: true });
  }
  const produced = await Promise.allSettled(changed.map(produce));
  const faults = produced.filter(({ status }) => status === "rejected").map(({ reason }) => reason);
  if (faults.length > 0) throw new Error(faults.map(explain).join("\n"));
  if (changed.length > 0 || gone.length > 0) writeStamp(stampFile, after);
  return changed.length;
}

/** The compiler's message with the place in the source, without its own stack. */
function explain(fault) {
  return fault.message.split("\n\nCaused by:")[0].trim();
}

/** Where below `dist` a source file goes, or null for what is not part of the program. */
export function outputOf(file, below = "") {
  if (/\.test\.tsx?$|\.d\.ts$/.test(file)) return null;
  if (/\.ts$/.test(file)) return join(below, file.replace(/\.ts$/, ".js"));
  return assets.test(file) ? join(below, file) : null;
}

let compiler;

async function produce({ source, target }) {
  mkdirSync(dirname(target), { recursive: true });
  if (!source.endsWith(".ts")) {
    copyFileSync(source, target);
    return;
  }
  compiler ??= import("@swc/core");
  const { transformFile } = await compiler;
  const { code, map } = await transformFile(source, { root, configFile: join(root, ".swcrc") });
  writeFileSync(target, `${code}\n//# sourceMappingURL=${basename(target)}.map\n`);
  if (map) writeFileSync(`${target}.map`, map);
}
