import { randomUUID } from "node:crypto";
import { setImmediate as turn } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Tenant } from "@markethall/auth";
import { enqueue, type EnqueueOptions, type JobContext, JobRunner } from "@markethall/events";
import { type Database, logger, type Tx } from "@markethall/runtime";
import pg from "pg";
import { fixedClock, testDatabase, type TestDatabase } from "../src/index.js";
import { asApprovals } from "./as-approvals.js";
import { awaited } from "./awaited.js";
import { noteSchema } from "./note-subgraph.js";

const log = logger("test", "silent");
const clock = fixedClock("2026-03-01T00:00:00Z");
const JOB = "catalog.count";
const PATIENCE_MS = 6_000;

let database: TestDatabase;
let approvals: Database;
let tenant: Tenant;
const runners: JobRunner[] = [];
beforeAll(async () => {
  database = await testDatabase(noteSchema);
  approvals = await asApprovals(database);
});
afterAll(async () => {
  await approvals.destroy();
  await database.close();
});
beforeEach(() => {
  tenant = { resellerId: randomUUID(), customerId: null };
});
afterEach(async () => {
  await stopAll();
  await database.admin.query("delete from jobs._private_jobs");
});

async function stopAll(): Promise<void> {
  await Promise.all(runners.splice(0).map((runner) => runner.stop()));
}

async function worker(run: (context: JobContext) => Promise<void>, beatMs = 100): Promise<void> {
  const job = { name: JOB, run: (_payload: unknown, context: JobContext) => run(context) };
  const runner = new JobRunner(
    database.urlOf("jobs_worker"),
    [{ job, db: database.db }],
    [],
    clock,
    log,
    beatMs,
  );
  await runner.start();
  runners.push(runner);
}

const order = (options: EnqueueOptions = {}) =>
  database.db.write(tenant, (tx) => enqueue(tx, JOB, {}, options));

/** The last attempt of a job is the one that shows whether it counts. */
const once = { maxAttempts: 1 };

async function jobs() {
  const { rows } = await database.admin.query(
    `select attempts, key, locked_by is not null as held, last_error from jobs._private_jobs j
       join jobs._private_tasks t on t.id = j.task_id where t.identifier = $1 order by j.id`,
    [JOB],
  );
  return rows;
}

const stuck = () => approvals.read(tenant, (tx) => tx.query("select * from jobs.stuck(10)"));

/** Looks until PostgreSQL has one: its sessions and their locks tell nobody when they change. */
async function seen(sql: string, values: unknown[] = []): Promise<Record<string, unknown>> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await turn()) {
    const { rows } = await database.admin.query(sql, values);
    if (rows[0]) return rows[0];
  }
  throw new Error(`never seen: ${sql}`);
}

const cut = (tx: Tx) => tx.query("select pg_terminate_backend(pg_backend_pid())");

/** Somebody else who holds rows, so that whoever comes to them waits. */
async function holding(sql: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.urlOf("jobs_worker") });
  await client.connect();
  await client.query("begin");
  await client.query(sql);
  return client;
}

async function letGo(client: pg.Client): Promise<void> {
  await client.query("commit");
  await client.end();
}

/** Ends the session that waits at a row that somebody else holds. */
const cutWhoeverWaits = () =>
  seen(
    `select pg_terminate_backend(pid, 10000) from pg_stat_activity
      where datname = current_database() and usename = 'jobs_worker' and wait_event_type = 'Lock'`,
  );

/** As it looks 21 seconds later to everybody else. */
const passTime = "update jobs._private_jobs set locked_at = locked_at - interval '21 seconds'";
const fallSilent = "update jobs.heartbeat set seen_at = seen_at - interval '21 seconds'";

/** Work that does not end before it was done by somebody else, whoever of the workers that is. */
function silentAtFirst() {
  const begun = awaited<void>();
  const done = awaited<void>();
  let runs = 0;
  const run = async () => {
    runs += 1;
    if (runs > 1) return done.keep();
    begun.keep();
    await done.promise;
  };
  return { begun, done, run };
}

describe("an attempt at a job that was interrupted (A24)", () => {
  it("does not count when its connection ended", async () => {
    const done = awaited<void>();
    let runs = 0;
    await worker(async ({ db }) => {
      runs += 1;
      if (runs > 1) return done.keep();
      await db.write(tenant, cut);
    });
    await order(once);
    await done.promise;
    await stopAll();
    expect([runs, await jobs()]).toEqual([2, []]);
  });

  it("does not count when its worker fell silent", async () => {
    const { begun, done, run } = silentAtFirst();
    await worker(run, 600_000);
    await order(once);
    await begun.promise;
    await database.admin.query(`${passTime}; ${fallSilent}`);
    await worker(run);
    await done.promise;
    await stopAll();
    expect(await jobs()).toEqual([]);
  });

  it("does not count when its worker was stopped by rights", async () => {
    const begun = awaited<void>();
    await worker(async ({ signal }) => {
      begun.keep();
      await new Promise((_resolve, reject) =>
        signal.addEventListener("abort", () => reject(signal.reason as Error)),
      );
    });
    await order(once);
    await begun.promise;
    await stopAll();
    expect(await jobs()).toMatchObject([{ attempts: 0, held: false }]);
  });

  it("is seen by people with its reason once it happens time after time, and they are told", async () => {
    const first = awaited<void>();
    const goOn = awaited<void>();
    let mended = false;
    const done = awaited<void>();
    await worker(async ({ db }) => {
      if (mended) return done.keep();
      first.keep();
      await goOn.promise;
      await db.write(tenant, cut);
    });
    await order();
    await first.promise;
    await database.admin.query(
      "insert into jobs.interruption select id, $1, 3 from jobs._private_jobs",
      [tenant.resellerId],
    );
    expect(await stuck()).toEqual([]);
    goOn.keep();
    await seen("select from jobs._private_jobs where last_error is not null");
    expect(await stuck()).toMatchObject([
      { task: JOB, attempts: 4, reason: "terminating connection due to administrator command" },
    ]);
    await seen(
      `select from jobs._private_jobs j join jobs._private_tasks t on t.id = j.task_id
        where t.identifier = 'approvals.tell-stuck-work' and payload->>'resellerId' = $1`,
      [tenant.resellerId],
    );
    mended = true;
    await database.admin.query("update jobs._private_jobs set run_at = now()");
    await done.promise;
    await stopAll();
    expect(await stuck()).toEqual([]);
  });
});

describe("a job of a worker whose connection ends", () => {
  it("is tried again when the note that it failed is lost, and the worker lives", async () => {
    const begun = awaited<void>();
    const goOn = awaited<void>();
    const done = awaited<void>();
    let runs = 0;
    await worker(async () => {
      runs += 1;
      if (runs > 1) return done.keep();
      begun.keep();
      await goOn.promise;
      throw new Error("no ink");
    });
    await order();
    await begun.promise;
    const other = await holding("select from jobs._private_jobs for update");
    goOn.keep();
    await cutWhoeverWaits();
    await letGo(other);
    await done.promise;
    expect(runs).toBe(2);
  });

  it("is done once when the note that it is done is lost", async () => {
    const begun = awaited<void>();
    const goOn = awaited<void>();
    let runs = 0;
    await worker(async () => {
      runs += 1;
      begun.keep();
      await goOn.promise;
    });
    await order();
    await begun.promise;
    const other = await holding("select from jobs._private_jobs for update");
    goOn.keep();
    await cutWhoeverWaits();
    await letGo(other);
    await seen("select where not exists (select from jobs._private_jobs)");
    expect(runs).toBe(1);
  });

  it("is given again when the answer that gave it was lost", async () => {
    const done = awaited<void>();
    await worker(() => Promise.resolve(done.keep()));
    await order({ runAt: new Date(Date.now() + 3_600_000), queue: "in turn" });
    await database.admin.query(
      `with given as (
         update jobs._private_jobs set run_at = now(), attempts = 1, locked_by = worker_id, locked_at = now() - interval '21 seconds'
           from jobs.heartbeat returning job_queue_id, worker_id, locked_at)
       update jobs._private_job_queues q set locked_by = given.worker_id, locked_at = given.locked_at
         from given where q.id = job_queue_id`,
    );
    await done.promise;
  });
});

describe("a job that is asked for while it is at work", () => {
  it("leaves all to its successor when its worker falls silent, and nothing behind", async () => {
    const { begun, done, run } = silentAtFirst();
    await worker(run, 600_000);
    await order({ key: "one" });
    await begun.promise;
    await order({ key: "one", runAt: new Date(Date.now() + 3_600_000) });
    await database.admin.query(`${passTime}; ${fallSilent}`);
    await worker(run);
    await seen(
      "select where not exists (select from jobs._private_jobs where locked_at is not null)",
    );
    expect(await jobs()).toMatchObject([{ attempts: 0, key: "one", held: false }]);
    await database.admin.query("update jobs._private_jobs set run_at = now()");
    await done.promise;
    await stopAll();
    expect([await jobs(), await stuck()]).toEqual([[], []]);
  });

  it("is asked for though a worker takes it at that moment", async () => {
    await order({ key: "one" });
    const taking = await holding(
      "update jobs._private_jobs set locked_by = 'somebody', locked_at = now(), attempts = 1",
    );
    const asked = order({ key: "one" });
    await seen(
      "select from pg_stat_activity where wait_event_type = 'Lock' and usename = 'catalog_app'",
    );
    await letGo(taking);
    await asked;
    expect(await jobs()).toMatchObject([
      { held: true, key: null },
      { held: false, key: "one", attempts: 0 },
    ]);
  });
});
