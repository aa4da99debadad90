import type { Logger } from "@markethall/runtime";
import type { Pool } from "pg";
import type { HeldJob } from "./job-lease.js";

const BEAT_MS = 5_000;
/** With the beat of whoever looks, a silent worker's jobs are free after 25 s at the latest (A24). */
const SILENT_MS = 20_000;

/**
 * Shows that this process's workers live and what they are at work on, and frees what others hold who are silent for too long, or
 * what its own were given without hearing of it. graphile-worker alone would keep it for four hours.
 */
export class Heartbeat {
  private timer: NodeJS.Timeout | null = null;
  private last: Promise<void> = Promise.resolve();
  private readonly workers = new Set<string>();
  /** Leases, and when their work ended: a moment later their rows are free or gone. */
  private readonly leases = new Map<HeldJob, number | null>();

  constructor(
    private readonly pool: Pool,
    private readonly log: Logger,
    private readonly beatMs = BEAT_MS,
  ) {}

  /** A worker that holds jobs under this name. */
  add(worker: string): void {
    this.workers.add(worker);
  }

  begun(lease: HeldJob): void {
    this.leases.set(lease, null);
  }

  ended(lease: HeldJob): void {
    this.leases.set(lease, Date.now());
  }

  async start(): Promise<void> {
    this.timer = setInterval(() => {
      this.last = this.beat().catch((error: unknown) => {
        this.log.warn({ err: error }, "no heartbeat");
      });
    }, this.beatMs);
    await this.beat();
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.last;
    await this.pool.query("delete from jobs.heartbeat where worker_id = any($1)", [
      [...this.workers],
    ]);
  }

  private async beat(): Promise<void> {
    await this.pool.query(
      `insert into jobs.heartbeat (worker_id) select unnest($1::text[])
       on conflict (worker_id) do update set seen_at = now()`,
      [[...this.workers]],
    );
    for (const [lease, endedAt] of this.leases) {
      if (endedAt !== null && endedAt < Date.now() - SILENT_MS) this.leases.delete(lease);
    }
    await this.pool.query("select jobs.free_silent($1, $2, $3 * interval '1 millisecond')", [
      [...this.workers],
      [...this.leases.keys()].map(({ id }) => id),
      SILENT_MS,
    ]);
    await this.pool.query("delete from jobs.heartbeat where seen_at < now() - interval '1 hour'");
  }
}
