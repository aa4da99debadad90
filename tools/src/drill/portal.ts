import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

const LOOK_MS = 100;
const PATIENCE_MS = 120_000;
const WAITING = /^markethall_(?:outbox_events|consumer_lag_events)\{[^}]*\} (\d+)$/gm;
const calm = {
  latencyMs: 20,
  completionMs: 1_200,
  failureRate: 0,
  loseReplies: 0,
  nonsense: 0,
  cutRequests: 0,
  cutAnswers: 0,
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

/** Where the portal can be hit. */
export interface PortalPlaces {
  readonly url: string;
  /** Folders of pid files. */
  readonly runDirs: readonly string[];
  readonly simulatorUrl: string;
  /** Tells its metrics. */
  readonly workersUrl: string;
  /** Its database, as somebody who may end others' sessions. */
  readonly databaseUrl: string;
}

/** The running portal as somebody with a hammer sees it. */
export class Portal {
  constructor(private readonly places: PortalPlaces) {}

  /** Kills a process and everything below it at once. @returns seconds until all parts were ready again */
  async killAndWait(name: string): Promise<number> {
    const before = this.pid(name);
    if (before === null || !signal(before, "SIGKILL")) return 0;
    return this.secondsUntilReady(() => this.pid(name) !== before);
  }

  /** Ends every session of the database but this one. @returns seconds until all parts were ready again */
  async cutDatabase(): Promise<number> {
    try {
      await this.askDatabase(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      );
    } catch {
      // It is being started again: nobody holds a connection that could be cut.
    }
    return this.secondsUntilReady();
  }

  /** Sets the business clock, as the platform's people do in a test. */
  async setClock(to: Date): Promise<void> {
    await this.askDatabase("select events.set_clock_offset($1)", [to.getTime() - Date.now()]);
  }

  private async askDatabase(sql: string, values: unknown[] = []): Promise<void> {
    const client = new pg.Client({ connectionString: this.places.databaseUrl });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.query(sql, values);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** Cuts every open connection to the vendor. @returns seconds until all parts were ready again */
  async cutVendor(): Promise<number> {
    await this.askDesk("POST", "/connections/cut");
    return this.secondsUntilReady();
  }

  private async secondsUntilReady(too: () => boolean = () => true): Promise<number> {
    const begun = Date.now();
    while (!too() || !(await this.isReady())) {
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
      const answer = await fetch(`${this.places.url}/ready`, {
        signal: AbortSignal.timeout(2_000),
      });
      await answer.arrayBuffer();
      return answer.ok;
    } catch {
      return false;
    }
  }

  async calmVendor(): Promise<void> {
    await this.controlVendor(calm);
  }

  /** Tells the vendor how to behave. */
  async controlVendor(controls: object): Promise<void> {
    await this.askDesk("PUT", "/control", controls);
  }

  /** Again until the vendor's desk listens, since it may just have been killed. */
  private async askDesk(method: string, path: string, body: object = {}): Promise<void> {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(LOOK_MS)) {
      try {
        const answer = await fetch(`${this.places.simulatorUrl}${path}`, {
          method,
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        });
        await answer.arrayBuffer();
        if (answer.ok) return;
      } catch {
        // It is being started again.
      }
    }
  }

  async ledger(): Promise<LedgerEntry[]> {
    const answer = await fetch(`${this.places.simulatorUrl}/ledger`);
    const { entries } = (await answer.json()) as { entries: LedgerEntry[] };
    return entries;
  }

  /** How many events are still in an outbox or before a consumer. @throws while the workers do not answer */
  async eventsUnderWay(): Promise<number> {
    const answer = await fetch(`${this.places.workersUrl}/metrics`);
    const text = await answer.text();
    const counts = [...text.matchAll(WAITING)].map(([, count]) => Number(count));
    if (counts.length === 0) throw new Error("the workers tell no metrics");
    return counts.reduce((sum, count) => sum + count, 0);
  }

  private pid(name: string): number | null {
    for (const folder of this.places.runDirs) {
      try {
        return Number.parseInt(readFileSync(join(folder, `${name}.pid`), "utf8"), 10);
      } catch {
        // In another folder, or just being started again.
      }
    }
    return null;
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
