import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import type { Intent, Outcome, Settled } from "./intent.js";

type Line = { readonly intent: Intent } | { readonly id: string; readonly outcome: Outcome };

/** What was wanted and what came of it, on disk before the request leaves: the drill itself may be killed, too. */
export class Journal {
  private readonly file: number;

  constructor(readonly path: string) {
    this.file = openSync(path, "a");
  }

  intend(intent: Intent): void {
    this.write({ intent });
  }

  settle(id: string, outcome: Outcome): void {
    this.write({ id, outcome });
  }

  close(): void {
    closeSync(this.file);
  }

  private write(line: Line): void {
    writeSync(this.file, `${JSON.stringify(line)}\n`);
    fsyncSync(this.file);
  }
}

/** Every intent of a journal. One without an outcome is unknown; of several the one that is not unknown counts. */
export function readJournal(path: string): Settled[] {
  const settled = new Map<string, Settled>();
  for (const text of readFileSync(path, "utf8").split("\n")) {
    if (text === "") continue;
    const line = JSON.parse(text) as Line;
    if ("intent" in line) {
      const outcome: Outcome = { kind: "unknown", answer: "never answered" };
      settled.set(line.intent.id, { intent: line.intent, outcome });
      continue;
    }
    const known = settled.get(line.id);
    if (known && known.outcome.kind === "unknown") {
      settled.set(line.id, { ...known, outcome: line.outcome });
    }
  }
  return [...settled.values()];
}
