import type { Fence, Logger, Tx } from "@markethall/runtime";
import type { Pool } from "pg";

const BEAT_MS = 5_000;
/** With the beat of whoever looks, a silent worker's jobs are free after 25 s at the latest (A24). */
const SILENT = "20 seconds";

/** A job's worker was silent for too long: another one has the job, or may have it any moment. */
export class LeaseLostError extends Error {
  override name = "LeaseLostError";
}

/** A job as a worker took it: the same job taken again, even by the same worker, is another lease. */
export interface HeldJob {
  readonly id: string;
  readonly locked_by: string | null;
  readonly locked_at: Date | null;
}

const held = "select jobs.holds_lease($1, $2, $3) as held";

function claim({ id, locked_by: worker, locked_at: since }: HeldJob): unknown[] {
  return [id, worker, since];
}

/**
 * Keeps a transaction of a job only while the job is its worker's: the answer locks the job's row until the commit. Asked last,
 * so that the rows of the business are locked before the job's in every transaction, and nobody waits in a circle.
 */
export function leaseFence(job: HeldJob): Fence {
  return async (tx: Tx) => {
    const [answer] = await tx.query(held, claim(job));
    if (!answer.held) throw new LeaseLostError(`job ${job.id} was given to another worker`);
  };
}

/** @throws LeaseLostError when the job is another worker's by now. */
export async function assertLease(pool: Pool, job: HeldJob): Promise<void> {
  const { rows } = await pool.query(held, claim(job));
  if (!rows[0]?.held) throw new LeaseLostError(`job ${job.id} was given to another worker`);
}

/** Keeps that an attempt took too long: from now on people see the job, even while it is tried again (A25). */
export async function noteOverrun(pool: Pool, { id }: HeldJob): Promise<void> {
  await pool.query("select jobs.note_overrun($1)", [id]);
}

/**
 * Shows that this process's workers live, and unlocks the jobs of those silent for too long. graphile-worker alone would
 * keep the jobs of a killed worker for four hours.
 */
export class Heartbeat {
  private timer: NodeJS.Timeout | null = null;
  private readonly workers = new Set<string>();

  constructor(
    private readonly pool: Pool,
    private readonly log: Logger,
    private readonly beatMs = BEAT_MS,
  ) {}

  /** A worker that holds jobs under this name. */
  add(worker: string): void {
    this.workers.add(worker);
  }

  async start(): Promise<void> {
    this.timer = setInterval(() => {
      this.beat().catch((error: unknown) => this.log.warn({ err: error }, "no heartbeat"));
    }, this.beatMs);
    await this.beat();
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
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
    await this.pool.query(
      `with silent as (
         select distinct locked_by from jobs._private_jobs
          where locked_by is not null
            -- A worker that has just begun may hold a job before its first heartbeat is written.
            and locked_at < now() - interval '${SILENT}'
            and not exists (select 1 from jobs.heartbeat h
                             where h.worker_id = locked_by and h.seen_at > now() - interval '${SILENT}'))
       select jobs.force_unlock_workers(array_agg(locked_by)) from silent having count(*) > 0`,
    );
    await this.pool.query("delete from jobs.heartbeat where seen_at < now() - interval '1 hour'");
  }
}
