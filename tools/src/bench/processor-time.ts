import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const ticksPerSecond = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

interface Stat {
  readonly parent: number;
  readonly ticks: number;
  /** Of children that have ended and were waited for. */
  readonly ended: number;
}

function stat(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The command stands in brackets and may hold spaces and brackets itself.
    const fields = text
      .slice(text.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    return {
      parent: fields[1]!,
      ticks: fields[11]! + fields[12]!,
      ended: fields[13]! + fields[14]!,
    };
  } catch {
    return null;
  }
}

/** Processor milliseconds that a process and all below it have used so far, user and system. */
export function processorMs(pids: readonly number[]): number {
  const all = new Map<number, Stat>();
  for (const name of readdirSync("/proc")) {
    const found = /^\d+$/.test(name) ? stat(Number(name)) : null;
    if (found) all.set(Number(name), found);
  }
  const counted = new Set(pids);
  for (let grew = true; grew;) {
    grew = false;
    for (const [pid, { parent }] of all) {
      if (counted.has(pid) || !counted.has(parent)) continue;
      counted.add(pid);
      grew = true;
    }
  }
  let ticks = 0;
  for (const pid of counted) {
    const found = all.get(pid);
    ticks += (found?.ticks ?? 0) + (found?.ended ?? 0);
  }
  return (ticks * 1_000) / ticksPerSecond;
}

/** Resident and proportional size of one process, in megabytes. */
export function memoryMb(pid: number): {
  readonly resident: number;
  readonly proportional: number;
} {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  const of = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(rollup)?.[1]) / 1_024;
  return { resident: of("Rss"), proportional: of("Pss") };
}
