import { mkdirSync, writeFileSync } from "node:fs";
import { commandLine, isAlive, pidFile, readPid, removePid } from "./ownership.mjs";
import { SUPERVISOR } from "./left-overs.mjs";
import { StartupError } from "./startup-error.mjs";

/**
 * Makes this process the supervisor of its instance. The mark becomes the process's title, so
 * that a later start can tell it from a stranger with the same pid.
 *
 * @throws StartupError when another one is at work.
 */
export function claimInstance(runDir, mark) {
  process.title = mark;
  mkdirSync(runDir, { recursive: true });
  for (;;) {
    try {
      writeFileSync(pidFile(runDir, SUPERVISOR), `${process.pid}\n`, { flag: "wx" });
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const pid = supervisorPid(runDir, mark);
    if (pid !== null) {
      throw new StartupError(
        `Markethall is running already (process ${pid}): end it with npm stop.`,
      );
    }
    removePid(runDir, SUPERVISOR);
  }
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
