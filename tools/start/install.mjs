import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runToEnd } from "./children.mjs";
import { StartupError } from "./startup-error.mjs";

/**
 * Whether node_modules is what package-lock.json asks for. npm writes what it has installed into
 * a lock file of its own as its last act, so an interrupted install shows as missing.
 */
export function isInstalled(root) {
  const wanted = readPackages(join(root, "package-lock.json"));
  const found = readPackages(join(root, "node_modules", ".package-lock.json"));
  if (wanted === null || found === null) return false;
  return missingPackages(wanted, found).length === 0;
}

/** Paths in node_modules whose package is absent or another version; optional ones may be absent. */
export function missingPackages(wanted, found) {
  return Object.entries(wanted)
    .filter(([path, { optional, devOptional, peer }]) => {
      if (!path.includes("node_modules/")) return false;
      if (found[path] === undefined) return !(optional || devOptional || peer);
      return found[path].version !== wanted[path].version;
    })
    .map(([path]) => path);
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch {
    return null;
  }
}

/** Installs exactly what package-lock.json says, also where NODE_ENV is production. */
export async function install(root) {
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const [file, ...before] = npmCommand();
  const { code, output } = await runToEnd(file, [...before, ...args], { cwd: root });
  if (code !== 0) throw new StartupError(`npm ci failed: ${reasonIn(output)}`);
}

/** The sentence in npm's report of a failure: what follows the error's code. */
export function reasonIn(output) {
  const lines = output
    .split("\n")
    .map((line) => line.replace(/^npm error ?/, "").trim())
    .filter((line) => line !== "");
  return (
    lines.find((line) => !/^(?:code|syscall|errno|npm warn)\b/.test(line)) ?? "npm said nothing"
  );
}

/** The npm that runs us, else the one that came with this Node.js, else whatever is on the path. */
function npmCommand() {
  const running = process.env.npm_execpath;
  if (running?.endsWith(".js")) return [process.execPath, running];
  const beside = join(
    dirname(process.execPath),
    "..",
    "lib",
    "node_modules",
    "npm",
    "bin",
    "npm-cli.js",
  );
  try {
    readFileSync(beside);
    return [process.execPath, beside];
  } catch {
    return ["npm"];
  }
}
