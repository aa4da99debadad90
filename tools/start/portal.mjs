import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "../build/workspaces.mjs";

/**
 * Starts a portal as a person would and waits until it is ready.
 *
 * @returns {Promise<{ seconds: number, stop: () => Promise<void> }>} How long that took.
 */
export async function startPortal(env) {
  const begun = performance.now();
  const launcher = spawn(process.execPath, ["tools/start/main.mjs"], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const said = [];
  launcher.stdout.on("data", (chunk) => said.push(chunk));
  launcher.stderr.on("data", (chunk) => said.push(chunk));
  const ended = once(launcher, "exit");
  while (!existsSync(join(env.MARKETHALL_VAR_DIR, "run", "demo.json"))) {
    if (launcher.exitCode !== null || launcher.signalCode !== null) {
      throw new Error(`the portal did not start:\n${Buffer.concat(said)}`);
    }
    await sleep(20);
  }
  return {
    seconds: (performance.now() - begun) / 1_000,
    stop: async () => {
      launcher.kill("SIGTERM");
      await ended;
    },
  };
}
