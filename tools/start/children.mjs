import { spawn } from "node:child_process";

/** Builders and installers at work now. They must not outlive the launcher. */
const working = new Set();

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
 * Runs a program to its end, in a process group of its own.
 *
 * @param {{ started?: (pid: number) => void } & import("node:child_process").SpawnOptions} options
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function runToEnd(file, args, { started, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...options,
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
    });
    working.add(child);
    if (child.pid !== undefined) started?.(child.pid);
    const output = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => output.push(chunk));
    }
    child.once("error", reject);
    child.once("close", (code) => {
      working.delete(child);
      resolve({ code, output: Buffer.concat(output).toString("utf8").trim() });
    });
  });
}
