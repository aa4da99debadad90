import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const LOOK_MS = 100;
const PATIENCE_MS = 120_000;
const calm = {
  latencyMs: 20,
  completionMs: 1_200,
  failureRate: 0,
  loseReplies: 0,
  nonsense: 0,
  down: false,
  webhookDelayMs: 0,
  repeatWebhooks: 0,
  reorderWebhooks: false,
};

/** An effect that the simulated vendor would charge for. */
export interface LedgerEntry {
  readonly operation: "order" | "account" | "quantity" | "suspend" | "resume" | "cancel";
  readonly reference: string;
  readonly subjectId: string;
  readonly quantity: number | null;
}

/** The running portal as somebody with a hammer sees it. */
export class Portal {
  constructor(
    readonly url: string,
    private readonly runDir: string,
    private readonly simulatorUrl: string,
  ) {}

  /** Kills a process and everything below it at once. @returns seconds until all parts were ready again */
  async killAndWait(name: string): Promise<number> {
    const before = this.pid(name);
    if (before === null || !signal(before, "SIGKILL")) return 0;
    const begun = Date.now();
    while (this.pid(name) === before || !(await this.isReady())) {
      if (Date.now() - begun > PATIENCE_MS) break;
      await pause(LOOK_MS);
    }
    return (Date.now() - begun) / 1_000;
  }

  /** Stops a process without its knowing, and lets it go on. */
  async pause(name: string, ms: number): Promise<void> {
    const pid = this.pid(name);
    if (pid === null || !signal(pid, "SIGSTOP")) return;
    await pause(ms);
    signal(pid, "SIGCONT");
  }

  async isReady(): Promise<boolean> {
    try {
      const answer = await fetch(`${this.url}/ready`, { signal: AbortSignal.timeout(2_000) });
      await answer.arrayBuffer();
      return answer.ok;
    } catch {
      return false;
    }
  }

  async calmVendor(): Promise<void> {
    await this.controlVendor(calm);
  }

  /** Tells the vendor how to behave; again until it listens, since it may just have been killed. */
  async controlVendor(controls: object): Promise<void> {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(LOOK_MS)) {
      try {
        const body = JSON.stringify(controls);
        const headers = { "content-type": "application/json" };
        const answer = await fetch(`${this.simulatorUrl}/control`, {
          method: "PUT",
          headers,
          body,
        });
        await answer.arrayBuffer();
        if (answer.ok) return;
      } catch {
        // It is being started again.
      }
    }
  }

  async ledger(): Promise<LedgerEntry[]> {
    const answer = await fetch(`${this.simulatorUrl}/ledger`);
    const { entries } = (await answer.json()) as { entries: LedgerEntry[] };
    return entries;
  }

  private pid(name: string): number | null {
    try {
      return Number.parseInt(readFileSync(join(this.runDir, `${name}.pid`), "utf8"), 10);
    } catch {
      return null;
    }
  }
}

/** False where there is no such process any more. */
function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    process.kill(pid, name);
    return true;
  } catch {
    return false;
  }
}
