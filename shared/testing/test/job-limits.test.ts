import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { PLATFORM_TENANT, type Tenant } from "@markethall/auth";
import { enqueue, type Job, type JobContext, JobRunner } from "@markethall/events";
import { type Database, logger } from "@markethall/runtime";
import { fixedClock, testDatabase, type TestDatabase } from "../src/index.js";
import { asApprovals } from "./as-approvals.js";
import { awaited } from "./awaited.js";
import { noteSchema } from "./note-subgraph.js";

const log = logger("test", "silent");
const clock = fixedClock("2026-03-01T00:00:00Z");
const LIMIT_MS = 400;
const GRACE_MS = 50;

let database: TestDatabase;
let approvals: Database;
let tenant: Tenant;
beforeAll(async () => {
  database = await testDatabase(noteSchema);
  approvals = await asApprovals(database);
});
afterAll(async () => {
  await approvals.destroy();
  await database.close();
});
beforeEach(async () => {
  tenant = { resellerId: randomUUID(), customerId: null };
  await database.admin.query("delete from jobs._private_jobs");
});

const asked = (as: Tenant, sql: string, values: unknown[] = []) =>
  approvals.write(as, (tx) => tx.query(sql, values));
const stuck = () => asked(tenant, "select * from jobs.stuck(10)");

/** A worker of one kind of job, and the row of one that it was given. */
async function started(job: Job, maxAttempts = 25) {
  const runner = new JobRunner(
    database.urlOf("jobs_worker"),
    [{ job, db: database.db }],
    [],
    clock,
    log,
    undefined,
    GRACE_MS,
  );
  await runner.start();
  await database.db.write(tenant, (tx) => enqueue(tx, job.name, {}, { maxAttempts }));
  return runner;
}

function note({ db }: Pick<JobContext, "db">, text: string): Promise<void> {
  return db.write(tenant, (tx) =>
    tx.query("insert into note values (gen_random_uuid(), $1, null, $2)", [
      tenant.resellerId,
      text,
    ]),
  );
}

async function notes(): Promise<string[]> {
  const { rows } = await database.admin.query("select text from note where reseller_id = $1", [
    tenant.resellerId,
  ]);
  return rows.map(({ text }) => text);
}

/** Who was told to look at the list again: the job that does it waits for a worker of approvals. */
async function told(): Promise<string[]> {
  const { rows } = await database.admin.query(
    `select payload->>'resellerId' as reseller from jobs._private_jobs j join jobs._private_tasks t on t.id = j.task_id
      where t.identifier = 'approvals.tell-stuck-work'`,
  );
  return rows.map(({ reseller }) => reseller);
}

describe("a job's time limit (A25)", () => {
  it("lets a job be that ends before it", async () => {
    const done = awaited<void>();
    const runner = await started({
      name: "catalog.in-time",
      timeLimitMs: LIMIT_MS,
      run: async (_payload, context) => {
        await note(context, "done");
        expect(context.signal.aborted).toBe(false);
        done.keep();
      },
    });
    await done.promise;
    await runner.stop();
    expect(await notes()).toEqual(["done"]);
    expect(await stuck()).toEqual([]);
    expect(await told()).toEqual([]);
  });

  it("ends a job that hangs while its worker lives: it is listed, tried again, and its late write is refused", async () => {
    const second = awaited<void>();
    const goOn = awaited<void>();
    const refused = awaited<unknown>();
    let runs = 0;
    const runner = await started({
      name: "catalog.hang",
      timeLimitMs: LIMIT_MS,
      run: async (_payload, context) => {
        runs += 1;
        if (runs > 1) {
          await note(context, "done by the second");
          return second.keep();
        }
        // It does not listen to its signal.
        await goOn.promise;
        await note(context, "late").catch(refused.keep);
      },
    });
    await second.promise;
    goOn.keep();
    expect(await refused.promise).toMatchObject({ name: "LeaseLostError" });
    await runner.stop();
    expect(await notes()).toEqual(["done by the second"]);
    // Done, so it is not stuck any more; both were told.
    expect(await stuck()).toEqual([]);
    expect(await told()).toEqual([tenant.resellerId]);
  });

  it("sets a job aside that hangs at every attempt, and shows it with its reason", async () => {
    const aborted = awaited<void>();
    const runner = await started(
      {
        name: "catalog.hang-always",
        timeLimitMs: LIMIT_MS,
        run: (_payload, { signal }) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener("abort", () => {
              aborted.keep();
              reject(signal.reason as Error);
            });
          }),
      },
      1,
    );
    await aborted.promise;
    await runner.stop();
    expect(await stuck()).toMatchObject([
      {
        task: "catalog.hang-always",
        attempts: 1,
        next_at: null,
        overran: true,
        reason: "It was stopped after 0.4 seconds, the longest that it may take.",
      },
    ]);
    expect(await told()).toEqual([tenant.resellerId]);
    const platform: Tenant = { resellerId: PLATFORM_TENANT, customerId: null };
    expect(await asked(platform, "select * from jobs.stuck(10)")).toHaveLength(1);
  });

  it("keeps a job in the list while it hangs again, and lets a person take it from its worker", async () => {
    const again = awaited<void>();
    const third = awaited<void>();
    const goOn = awaited<void>();
    const refused = awaited<unknown>();
    let runs = 0;
    const job: Job = {
      name: "catalog.hang-twice",
      get timeLimitMs() {
        return runs === 0 ? LIMIT_MS : 60_000;
      },
      run: async (_payload, context) => {
        runs += 1;
        if (runs === 1) return new Promise<void>(() => undefined);
        if (runs === 3) return third.keep();
        again.keep();
        await goOn.promise;
        await note(context, "late").catch(refused.keep);
      },
    };
    const runner = await started(job);
    await again.promise;
    const [found] = await stuck();
    expect(found).toMatchObject({ task: job.name, attempts: 2, overran: true });
    expect(found.next_at).not.toBeNull();
    const neighbour = { resellerId: randomUUID(), customerId: null };
    const retry = "select jobs.retry($1) as found";
    expect(await asked(neighbour, retry, [found.id])).toEqual([{ found: false }]);
    expect(await asked(tenant, "select jobs.discard($1) as found", [found.id])).toEqual([
      { found: false },
    ]);
    expect(await asked(tenant, retry, [found.id])).toEqual([{ found: true }]);
    await third.promise;
    goOn.keep();
    expect(await refused.promise).toMatchObject({ name: "LeaseLostError" });
    await runner.stop();
    expect(await notes()).toEqual([]);
    expect(await stuck()).toEqual([]);
  });
});
