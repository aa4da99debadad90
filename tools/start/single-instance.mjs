import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { SUPERVISOR } from "./left-overs.mjs";
import { commandLine, isAlive, pidFile, readPid, removePid } from "./ownership.mjs";
import { StartupError } from "./startup-error.mjs";

const LONGEST_STOP_MS = 12_000;
const stopping = (runDir) => join(runDir, "stopping");

/**
 * Makes this process the supervisor of its instance; waits for one that is about to end, as
 * after Ctrl-C. The mark becomes the process's title, so that a later start can tell it from a
 * stranger with the same pid.
 *
 * @throws StartupError when another one is at work.
 */
export async function claimInstance(runDir, mark) {
  process.title = mark;
  mkdirSync(runDir, { recursive: true });
  for (let waited = 0; ;) {
    try {
      writeFileSync(pidFile(runDir, SUPERVISOR), `${process.pid}\n`, { flag: "wx" });
      rmSync(stopping(runDir), { force: true });
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const pid = supervisorPid(runDir, mark);
    if (pid === null) {
      removePid(runDir, SUPERVISOR);
    } else if (existsSync(stopping(runDir)) && waited < LONGEST_STOP_MS) {
      await sleep(100);
      waited += 100;
    } else {
      throw new StartupError(
        `Markethall is running already (process ${pid}): end it with npm stop.`,
      );
    }
  }
}

/** Whether this process is the supervisor of the instance. */
export function ownsInstance(runDir) {
  return readPid(runDir, SUPERVISOR) === process.pid;
}

/** Says that this supervisor is about to end, so that the next one waits for it. */
export function announceStop(runDir) {
  writeFileSync(stopping(runDir), "");
}

export function releaseInstance(runDir) {
  removePid(runDir, SUPERVISOR);
  rmSync(stopping(runDir), { force: true });
}

/** The living supervisor of the instance, or null. */
export function supervisorPid(runDir, mark) {
  const pid = readPid(runDir, SUPERVISOR);
  return pid !== null && isAlive(pid) && hasTitle(commandLine(pid), mark) ? pid : null;
}

/** A title has no more room than the command line it replaces, so a short one is cut off. */
function hasTitle(line, mark) {
  return line !== null && line.length >= 12 && (line.startsWith(mark) || mark.startsWith(line));
}
