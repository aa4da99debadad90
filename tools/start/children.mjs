import { spawn } from "node:child_process";
import { join } from "node:path";

/** Builders and installers at work now. They must not outlive the launcher. */
const working = new Set();
const leash = join(import.meta.dirname, "leash.mjs");

process.once("exit", endChildren);

/** Ends them at once, with whatever they started themselves. */
export function endChildren() {
  for (const child of working) {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch (error) {
      if (error.code !== "ESRCH") throw error;
    }
  }
  working.clear();
}

/**
 * Runs a program to its end, in a process group of its own that ends with this process, however
 * this one ends.
 *
 * @param {import("node:child_process").SpawnOptions} options
 * @returns {Promise<{ code: number | null, stdout: string, output: string }>} What it said on
 *   standard output, and all that it said.
 */
export function runToEnd(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [leash, file, ...args], {
      ...options,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      detached: true,
    });
    working.add(child);
    const all = [];
    const said = [];
    child.stdout.on("data", (chunk) => {
      said.push(chunk);
      all.push(chunk);
    });
    child.stderr.on("data", (chunk) => all.push(chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      working.delete(child);
      resolve({ code, stdout: text(said), output: text(all) });
    });
  });
}

function text(chunks) {
  return Buffer.concat(chunks).toString("utf8").trim();
}
