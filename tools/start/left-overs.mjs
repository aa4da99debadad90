import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive, isOurs, readPid, removePid } from "./ownership.mjs";
import { stopLeftOver } from "./postgres.mjs";

export const SUPERVISOR = "supervisor";

/** Names with a pid file, the supervisor's apart. */
function namesIn(runDir) {
  try {
    return readdirSync(runDir)
      .filter((file) => file.endsWith(".pid"))
      .map((file) => file.slice(0, -".pid".length))
      .filter((name) => name !== SUPERVISOR);
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
}

/**
 * Ends what a killed launcher left running, the database last. Pid files whose number now belongs
 * to somebody else are only removed.
 *
 * @returns {Promise<number>} How many processes had to be ended.
 */
export async function endLeftOvers({ runDir, dataDir }, mark) {
  const found = namesIn(runDir).map((name) => ({ name, pid: readPid(runDir, name) }));
  const ours = found.filter(({ pid }) => pid !== null && isOurs(pid, mark));
  await Promise.all(ours.map(({ pid }) => end(pid)));
  const database = await stopLeftOver(join(dataDir, "postgresql"));
  for (const { name } of found) removePid(runDir, name);
  return ours.length + Number(database);
}

async function end(pid) {
  signal(pid, "SIGTERM");
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited === 5_000) signal(pid, "SIGKILL");
    await sleep(50);
  }
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
