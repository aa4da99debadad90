import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import type { Clock } from "@markethall/result";
import type { Database, Logger } from "@markethall/runtime";
import {
  Logger as WorkerLogger,
  makeWorkerUtils,
  parseCronItems,
  run,
  type Runner,
  type TaskList,
  type WorkerEvents,
} from "graphile-worker";
import pg from "pg";

export interface JobContext {
  readonly db: Database;
  readonly clock: Clock;
  /** Aborted when the process stops: end early, the job will run again. */
  readonly signal: AbortSignal;
}

/** Work that runs at least once, apart from any request: it must not matter if it runs twice. */
export interface Job {
  /** `<subgraph>.<verb>-<noun>` */
  readonly name: string;
  run(payload: unknown, context: JobContext): Promise<void>;
}

export interface Schedule {
  readonly job: string;
  /** Five fields, UTC. */
  readonly cron: string;
}

const BEAT_MS = 10_000;
const SILENT = "30 seconds";

/** graphile-worker's own notes, in our log; each job that it finished is only of use when debugging. */
function workerLogger(log: Logger): WorkerLogger {
  return new WorkerLogger(() => (level, message) => {
    if (level === "error") log.error(message);
    else if (level === "warning") log.warn(message);
    else log.debug(message);
  });
}

/** Makes graphile-worker's tables; run as the role that owns the schema `jobs`. */
export async function migrateJobs(url: string): Promise<void> {
  const utils = await makeWorkerUtils({ connectionString: url, schema: "jobs" });
  try {
    await utils.migrate();
  } finally {
    await utils.release();
  }
}

/**
 * Runs jobs of all subgraphs. graphile-worker keeps the jobs of a killed worker locked for four hours; so each worker
 * shows that it lives, and those silent for 30 s are unlocked (A24).
 */
export class JobRunner {
  private runner: Runner | null = null;
  private beat: NodeJS.Timeout | null = null;
  private readonly abort = new AbortController();
  private readonly pool: pg.Pool;
  private readonly id = `worker-${randomUUID()}`;

  constructor(
    url: string,
    private readonly jobs: readonly { job: Job; db: Database }[],
    private readonly schedules: readonly Schedule[],
    private readonly clock: Clock,
    private readonly log: Logger,
    private readonly concurrency = 4,
  ) {
    this.pool = new pg.Pool({ connectionString: url, max: concurrency + 3 });
    const lost = (error: Error) => log.warn({ err: error }, "jobs lost a connection");
    this.pool.on("error", lost);
    this.pool.on("connect", (client) => client.on("error", lost));
  }

  async start(): Promise<void> {
    await this.showAlive();
    this.beat = setInterval(() => {
      this.showAlive().catch((error: unknown) => this.log.warn({ err: error }, "no heartbeat"));
    }, BEAT_MS);
    const taskList: TaskList = Object.fromEntries(
      this.jobs.map(({ job, db }) => [
        job.name,
        (payload: unknown) =>
          job.run(payload, { db, clock: this.clock, signal: this.abort.signal }),
      ]),
    );
    this.runner = await run({
      pgPool: this.pool,
      schema: "jobs",
      taskList,
      parsedCronItems: parseCronItems(
        this.schedules.map(({ job, cron }) => ({ task: job, match: cron, identifier: job })),
      ),
      logger: workerLogger(this.log),
      concurrency: this.concurrency,
      pollInterval: 1_000,
      noHandleSignals: true,
      events: this.workerEvents(),
    });
    this.runner.promise.catch((error: unknown) => {
      this.log.fatal({ err: error }, "jobs stopped");
      process.exit(1);
    });
  }

  /** Runs every scheduled job soon: after the business clock was set. */
  async runSchedulesNow(): Promise<void> {
    for (const { job } of this.schedules) {
      await this.pool.query("select jobs.add_job($1, '{}'::json, job_key := $1 || '.now')", [job]);
    }
  }

  async stop(): Promise<void> {
    if (this.beat) clearInterval(this.beat);
    this.abort.abort();
    await this.runner?.stop();
    await this.pool.query("delete from jobs.heartbeat where worker_id like $1 || '%'", [this.id]);
    await this.pool.end();
  }

  private readonly workers = new Set<string>();

  private workerEvents(): WorkerEvents {
    const events: WorkerEvents = new EventEmitter();
    events.on("worker:create", ({ worker }) => {
      this.register(worker.workerId).catch((error: unknown) =>
        this.log.warn({ err: error }, "no heartbeat"),
      );
    });
    events.on("job:failed", ({ job, error }) =>
      this.log.error({ err: error, job: job.task_identifier }, "job given up"),
    );
    events.on("job:error", ({ job, error }) =>
      this.log.warn({ err: error, job: job.task_identifier, attempt: job.attempts }, "job failed"),
    );
    return events;
  }

  private async register(workerId: string): Promise<void> {
    this.workers.add(workerId);
    await this.showAlive();
  }

  private async showAlive(): Promise<void> {
    await this.pool.query(
      `insert into jobs.heartbeat (worker_id) select unnest($1::text[])
       on conflict (worker_id) do update set seen_at = now()`,
      [[this.id, ...this.workers]],
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
    await this.pool.query(`delete from jobs.heartbeat where seen_at < now() - interval '1 hour'`);
  }
}
