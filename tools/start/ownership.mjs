import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Which processes are ours. A pid alone proves nothing after a crash, because the number may
 * have been given to somebody else; so a process counts as ours only when its command line
 * carries the mark it was started with.
 */

/** The mark on the command line of every process that belongs to the instance in `varDir`. */
export function instanceMark(varDir) {
  return `markethall-${createHash("sha256").update(varDir).digest("hex").slice(0, 12)}`;
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
  return !isZombie(pid);
}

/** A zombie has ended; its parent, often a container's first process, has not yet looked. */
function isZombie(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).startsWith("Z");
  } catch {
    return false;
  }
}

/** The command line of a process, or null when there is none. */
export function commandLine(pid) {
  if (process.platform === "linux") {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    } catch {
      return null;
    }
  }
  const { status, stdout } = spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)]);
  return status === 0 ? String(stdout).trim() : null;
}

export function isOurs(pid, mark) {
  return isAlive(pid) && (commandLine(pid)?.includes(mark) ?? false);
}

export function pidFile(runDir, name) {
  return join(runDir, `${name}.pid`);
}

/** The pid in `<name>.pid`, or null when there is no file or no number in it. */
export function readPid(runDir, name) {
  try {
    const pid = Number(readFileSync(pidFile(runDir, name), "utf8"));
    return Number.isInteger(pid) && pid > 1 ? pid : null;
  } catch {
    return null;
  }
}

export function writePid(runDir, name, pid) {
  writeFileSync(pidFile(runDir, name), `${pid}\n`);
}

export function removePid(runDir, name) {
  rmSync(pidFile(runDir, name), { force: true });
}
