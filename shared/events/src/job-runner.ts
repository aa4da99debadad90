import { EventEmitter } from "node:events";
import type { Clock } from "@markethall/result";
import {
  blameInfrastructure,
  type Database,
  isInfrastructure,
  type Logger,
} from "@markethall/runtime";
import { metrics, tracing } from "@markethall/telemetry";
import {
  type Job as GraphileJob,
  Logger as WorkerLogger,
  makeWorkerUtils,
  parseCronItems,
  run,
  type Runner,
  type Task,
  type WorkerEvents,
} from "graphile-worker";
import { Heartbeat } from "./heartbeat.js";
import { type Asking, Lease } from "./job-lease.js";
import { JobTimeLimitError, withinLimit } from "./job-time-limit.js";
import { PatientPool } from "./patient-pool.js";

export interface JobContext {
  /** Keeps a transaction only while the job is this worker's; else it throws a LeaseLostError (A24). */
  readonly db: Database;
  readonly clock: Clock;
  /** Aborted when the process stops, or the attempt's time is up: end early, the job will run again. */
  readonly signal: AbortSignal;
}

/** Work that runs at least once, apart from any request: it must not matter if it runs twice. */
export interface Job {
  /** `<subgraph>.<verb>-<noun>` */
  readonly name: string;
  /** Jobs that wait for machines of others have workers of their own, so that they hold up nobody else's. */
  readonly lane?: "outbound";
  /** Milliseconds that one attempt may take, two minutes by default: past it the attempt has failed (A25). */
  readonly timeLimitMs?: number;
  run(payload: unknown, context: JobContext): Promise<void>;
}

export interface Schedule {
  readonly job: string;
  /** Five fields, UTC. */
  readonly cron: string;
}

/** Jobs at a time in one process. */
const CONCURRENCY = 4;
/** Within the minute: the next one comes anyway. */
const SCHEDULED_ATTEMPTS = 5;

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

/** A job's payload as it was given: without what `enqueue` and the schedule noted with it. */
function ownPayload(payload: unknown): unknown {
  if (typeof payload !== "object" || payload === null || Array.isArray(payload)) return payload;
  return Object.fromEntries(
    Object.entries(payload).filter(([name]) => name !== "_tenant" && name !== "_request"),
  );
}

/** The request that the job was left by, if it was one. */
function requestOf(payload: unknown): string | null {
  if (typeof payload !== "object" || payload === null || !("_request" in payload)) return null;
  return typeof payload._request === "string" ? payload._request : null;
}

function about({ task_identifier: job, payload }: GraphileJob) {
  const requestId = requestOf(payload);
  return { job, ...(requestId && { requestId }) };
}

function measured(job: string, requestId: string | null, run: () => Promise<void>): Promise<void> {
  const request = requestId ? { request: { id: requestId } } : {};
  return metrics.time(
    "markethall_job_seconds",
    (outcome) => ({ job, outcome }),
    () => tracing.span({ name: `job ${job}`, kind: "consumer", ...request }, run),
  );
}

function reasonOf(error: unknown): string {
  return (error instanceof Error && error.message) || String(error);
}

function isScheduled(payload: unknown): boolean {
  return typeof payload === "object" && payload !== null && "_cron" in payload;
}

/** Of a schedule that fails again and again people see the last time, and not a heap. */
async function forgetBefore(
  ask: Asking,
  { id, task_identifier: name }: GraphileJob,
): Promise<void> {
  await ask(
    `delete from jobs._private_jobs job using jobs._private_tasks task
      where task.id = job.task_id and task.identifier = $1 and job.id < $2 and job.payload::jsonb ? '_cron'
        and job.locked_at is null and job.attempts >= job.max_attempts`,
    [name, id],
  );
}

/** Runs jobs of all subgraphs, each under a lease that its transactions ask for (A24). */
export class JobRunner {
  private runner: Runner | null = null;
  private readonly abort = new AbortController();
  private readonly pool: PatientPool;
  private readonly heartbeat: Heartbeat;

  constructor(
    url: string,
    private readonly jobs: readonly { job: Job; db: Database }[],
    private readonly schedules: readonly Schedule[],
    private readonly clock: Clock,
    private readonly log: Logger,
    beatMs?: number,
    private readonly graceMs?: number,
  ) {
    this.pool = new PatientPool({ connectionString: url, max: CONCURRENCY + 3 });
    const lost = (error: Error) => log.warn({ err: error }, "jobs lost a connection");
    this.pool.on("error", lost);
    this.pool.on("connect", (client) => client.on("error", lost));
    this.heartbeat = new Heartbeat(this.pool, log, beatMs);
  }

  async start(): Promise<void> {
    this.runner = await run({
      pgPool: this.pool,
      schema: "jobs",
      taskList: Object.fromEntries(this.jobs.map(({ job, db }) => [job.name, this.task(job, db)])),
      parsedCronItems: parseCronItems(
        this.schedules.map(({ job, cron }) => ({
          task: job,
          match: cron,
          identifier: job,
          options: { maxAttempts: SCHEDULED_ATTEMPTS },
        })),
      ),
      logger: workerLogger(this.log),
      concurrency: CONCURRENCY,
      pollInterval: 1_000,
      noHandleSignals: true,
      events: this.workerEvents(),
    });
    await this.heartbeat.start();
    this.runner.promise.catch((error: unknown) => {
      this.log.fatal({ err: error }, "jobs stopped");
      process.exit(1);
    });
  }

  /** Runs every scheduled job soon: after the business clock was set. */
  async runSchedulesNow(): Promise<void> {
    for (const { job } of this.schedules) {
      await this.pool.query("select jobs.put($1, '{}', null, null, null, $1 || '.now')", [job]);
    }
  }

  async stop(): Promise<void> {
    this.abort.abort(
      blameInfrastructure(new Error("The process that was at work on it was stopped.")),
    );
    await this.runner?.stop();
    await this.heartbeat.stop();
    await this.pool.end();
  }

  private task(job: Job, db: Database): Task {
    const ask: Asking = (sql, values) => this.pool.ask(sql, values, this.abort.signal);
    return async (payload, { job: held }) => {
      const lease = new Lease(ask, held);
      this.heartbeat.begun(held);
      try {
        if (isScheduled(payload)) await forgetBefore(ask, held);
        await this.attempt(job, db, payload, lease);
        await lease.finish();
      } catch (error) {
        if (error instanceof JobTimeLimitError) await lease.overran();
        await lease.giveBack(reasonOf(error), !isInfrastructure(error));
        throw error;
      } finally {
        this.heartbeat.ended(held);
      }
    };
  }

  private attempt(job: Job, db: Database, payload: unknown, lease: Lease): Promise<void> {
    const requestId = requestOf(payload);
    const fenced = db.fencedBy(lease.fence).onBehalfOf(requestId);
    const limits = { limitMs: job.timeLimitMs, graceMs: this.graceMs };
    return measured(job.name, requestId, () =>
      withinLimit(limits, this.abort.signal, (signal) =>
        job.run(ownPayload(payload), { db: fenced, clock: this.clock, signal }),
      ),
    );
  }

  private workerEvents(): WorkerEvents {
    const events: WorkerEvents = new EventEmitter();
    // A job is locked by the pool of its worker.
    events.on("pool:create", ({ workerPool }) => this.heartbeat.add(workerPool.id));
    events.on("job:failed", ({ job, error }) => {
      if (!isInfrastructure(error)) this.log.error({ err: error, ...about(job) }, "job given up");
    });
    events.on("job:error", ({ job, error }) =>
      this.log.warn({ err: error, ...about(job), attempt: job.attempts }, "job failed"),
    );
    return events;
  }
}
