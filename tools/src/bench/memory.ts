import { readdirSync } from "node:fs";
import type { BenchConfig } from "./config.js";
import type { Figure } from "./figure.js";
import { memoryMb } from "./processor-time.js";
import { portalPid } from "./programs.js";

/** What every Node.js process of the portal holds now, and all of them together. PostgreSQL shares its pages: its own figure is left out. */
export function memory({ portal }: BenchConfig, when: string): Figure[] {
  const names = readdirSync(portal.runDir)
    .filter((file) => file.endsWith(".pid"))
    .map((file) => file.slice(0, -".pid".length))
    .filter((name) => name !== "postgres");
  const sizes = names.map((name) => ({ name, ...memoryMb(portalPid(portal.runDir, name)) }));
  const sum = (of: "resident" | "proportional") => sizes.reduce((all, one) => all + one[of], 0);
  const bench = `memory ${when}`;
  return [
    ...sizes.map(({ name, resident }) => ({ bench, subject: name, memoryMb: resident })),
    { bench, subject: "all, resident", memoryMb: sum("resident") },
    { bench, subject: "all, proportional", memoryMb: sum("proportional") },
  ];
}
