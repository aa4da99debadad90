import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { PLATFORM_TENANT, type Tenant } from "@markethall/auth";
import {
  type Consumer,
  ConsumerRunner,
  enqueue,
  EventLog,
  JobRunner,
  publish,
  Relay,
} from "@markethall/events";
import { type Database, logger } from "@markethall/runtime";
import { fixedClock, testDatabase, type TestDatabase } from "../src/index.js";
import { asApprovals } from "./as-approvals.js";
import { awaited } from "./awaited.js";
import { noteSchema } from "./note-subgraph.js";

const log = logger("test", "silent");
const clock = fixedClock("2026-03-01T00:00:00Z");
const tenant: Tenant = { resellerId: randomUUID(), customerId: null };
const neighbour: Tenant = { resellerId: randomUUID(), customerId: null };
const platform: Tenant = { resellerId: PLATFORM_TENANT, customerId: null };

let database: TestDatabase;
let approvals: Database;
beforeAll(async () => {
  database = await testDatabase(noteSchema);
  approvals = await asApprovals(database);
});
afterAll(async () => {
  await approvals.destroy();
  await database.close();
});

describe("an event that cannot be digested", () => {
  it("is set aside with its reason, is seen by its reseller alone, and is done once a person lets it try again", async () => {
    const url = database.urlOf("events_relay");
    const relay = new Relay(url, ["catalog"], log);
    const events = new EventLog(url, log);
    await events.start();
    relay.start();
    let mended = false;
    const last = awaited<void>();
    const done = awaited<void>();
    const consumer: Consumer = {
      name: "test.poison",
      types: ["catalog.note.kept.v1"],
      handle: (_tx, event) => {
        const { text } = event.payload as { text: string };
        if (text === "last") last.keep();
        if (text !== "poison") return Promise.resolve();
        if (!mended) return Promise.reject(new Error("cannot be digested"));
        done.keep();
        return Promise.resolve();
      },
    };
    const runner = new ConsumerRunner(consumer, database.db, events, url, clock, log);
    await runner.start();
    for (const text of ["poison", "last"]) {
      await database.db.write(tenant, (tx) =>
        publish(tx, { type: "catalog.note.kept.v1", payload: { text } }),
      );
    }
    await last.promise;

    const asked = (as: Tenant) =>
      approvals.read(as, (tx) => tx.query("select * from events.dead_letters(10)"));
    const [letter] = await asked(tenant);
    expect(letter).toMatchObject({
      consumer: "test.poison",
      type: "catalog.note.kept.v1",
      reason: "cannot be digested",
      attempts: 6,
    });
    // Once more by itself within a minute.
    const wait = letter.retry_at.getTime() - letter.failed_at.getTime();
    expect(wait).toBeGreaterThanOrEqual(30_000);
    expect(wait).toBeLessThanOrEqual(60_000);
    expect(await asked(neighbour)).toEqual([]);
    expect(await asked(platform)).toHaveLength(1);

    const retry = (as: Tenant) =>
      approvals.write(as, (tx) =>
        tx.query("select events.retry_dead_letter($1, $2) as found", [
          letter.consumer,
          letter.event_id,
        ]),
      );
    mended = true;
    expect(await retry(neighbour)).toEqual([{ found: false }]);
    expect(await retry(tenant)).toEqual([{ found: true }]);
    await done.promise;
    await runner.stop();
    await Promise.all([relay.stop(), events.stop()]);
    expect(await asked(tenant)).toEqual([]);
  }, 30_000);
});

describe("a job that cannot be done", () => {
  it("is given up after its last attempt, is seen by its reseller alone, and runs again when a person says so", async () => {
    let mended = false;
    const failed = awaited<void>();
    const done = awaited<unknown>();
    const job = {
      name: "catalog.poison",
      run: (payload: unknown) => {
        if (mended) {
          done.keep(payload);
          return Promise.resolve();
        }
        failed.keep();
        return Promise.reject(new Error("no ink"));
      },
    };
    const runner = new JobRunner(
      database.urlOf("jobs_worker"),
      [{ job, db: database.db }],
      [],
      clock,
      log,
    );
    await runner.start();
    await database.db.write(tenant, (tx) =>
      enqueue(tx, "catalog.poison", { text: "x" }, { maxAttempts: 1 }),
    );
    await failed.promise;
    // Its end is written after it failed.
    await runner.stop();

    const stuck = (as: Tenant) =>
      approvals.read(as, (tx) => tx.query("select * from jobs.stuck(10)"));
    const [found] = await stuck(tenant);
    expect(found).toMatchObject({
      task: "catalog.poison",
      reason: "no ink",
      attempts: 1,
      next_at: null,
      tenant_id: tenant.resellerId,
    });
    expect(await stuck(neighbour)).toEqual([]);
    expect(await stuck(platform)).toHaveLength(1);

    const retry = (as: Tenant) =>
      approvals.write(as, (tx) => tx.query("select jobs.retry($1) as found", [found.id]));
    expect(await retry(neighbour)).toEqual([{ found: false }]);
    expect(await retry(tenant)).toEqual([{ found: true }]);
    mended = true;
    const second = new JobRunner(
      database.urlOf("jobs_worker"),
      [{ job, db: database.db }],
      [],
      clock,
      log,
    );
    await second.start();
    expect(await done.promise).toEqual({ text: "x" });
    await second.stop();
    expect(await stuck(tenant)).toEqual([]);
  });

  it.each([
    { attempts: 1, least: 0.5, most: 1, why: "soon at first" },
    { attempts: 5, least: 8, most: 16, why: "twice as long each time" },
    { attempts: 20, least: 450, most: 900, why: "a quarter of an hour at most" },
  ])("comes again after $attempts attempts: $why", async ({ attempts, least, most }) => {
    const { rows } = await database.admin.query(
      `insert into jobs._private_tasks (identifier) values ('catalog.wait') on conflict (identifier)
         do update set identifier = excluded.identifier returning id`,
    );
    const { rows: waits } = await database.admin.query(
      `with made as (
         insert into jobs._private_jobs (task_id, payload, attempts, locked_by, locked_at)
         select $1, '{}', $2, 'pool', now() from generate_series(1, 20) returning id)
       select id from made`,
      [rows[0].id, attempts],
    );
    const { rows: released } = await database.admin.query(
      `update jobs._private_jobs set locked_by = null, locked_at = null, last_error = 'no', run_at = now() + interval '9 hours'
        where id = any($1) returning extract(epoch from run_at - now())::float8 as seconds`,
      [waits.map(({ id }) => id)],
    );
    const seconds: number[] = released.map((row) => row.seconds);
    expect(Math.min(...seconds)).toBeGreaterThanOrEqual(least);
    expect(Math.max(...seconds)).toBeLessThanOrEqual(most);
    expect(new Set(seconds).size).toBeGreaterThan(10);
  });
});
