import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { apply, type Change, emptyState, type State } from "./state.js";

/**
 * The simulator's memory: every change is one line, written before the change is acknowledged, so
 * that a killed process knows after its restart everything it has answered for. A last line torn
 * by the kill was never acknowledged and is dropped.
 */
export class Journal {
  readonly state: State;

  constructor(private readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.state = replay(path);
    this.compact();
  }

  record(change: Change): void {
    appendFileSync(this.path, `${JSON.stringify({ change })}\n`);
    apply(this.state, change);
  }

  /** Replaces the lines by one snapshot; the rename is atomic, so one of both is always there. */
  private compact(): void {
    const fresh = `${this.path}.new`;
    writeFileSync(fresh, `${JSON.stringify({ snapshot: this.state })}\n`);
    renameSync(fresh, this.path);
  }
}

interface Line {
  readonly snapshot?: State;
  readonly change?: Change;
}

function replay(path: string): State {
  let state = emptyState();
  for (const line of lines(path)) {
    if (line.snapshot) state = { ...emptyState(), ...line.snapshot };
    if (line.change) apply(state, line.change);
  }
  return state;
}

function lines(path: string): Line[] {
  const texts = readText(path).split("\n");
  const parsed: Line[] = [];
  for (const [index, text] of texts.entries()) {
    if (text === "") continue;
    try {
      parsed.push(JSON.parse(text) as Line);
    } catch (cause) {
      const torn = index === texts.length - 1;
      if (!torn) throw new Error(`${path}, line ${index + 1} cannot be read`, { cause });
    }
  }
  return parsed;
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw cause;
  }
}
