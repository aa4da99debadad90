import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  type Consumer,
  consumeOnce,
  enqueue,
  EventLog,
  type Job,
  type JobContext,
  JobRunner,
  publish,
  Relay,
} from "@markethall/events";
import { logger } from "@markethall/runtime";
import type { Client } from "pg";
import { eventOf, fixedClock, testDatabase, type TestDatabase } from "../src/index.js";
import { awaited } from "./awaited.js";
import { noteSchema } from "./note-subgraph.js";

const log = logger("test", "silent");
const clock = fixedClock("2026-03-01T00:00:00Z");
const tenant = { resellerId: randomUUID(), customerId: null };

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(noteSchema);
});
afterAll(() => database.close());

function addNote({ db }: Pick<JobContext, "db">, text: string): Promise<void> {
  return db.write(tenant, (tx) =>
    tx.query("insert into note values (gen_random_uuid(), $1, null, $2)", [
      tenant.resellerId,
      text,
    ]),
  );
}

async function notes(like: string): Promise<string[]> {
  const { rows } = await database.admin.query("select text from note where text like $1", [like]);
  return rows.map(({ text }) => text);
}

/** With a heart that beats once, at its start, and not again before the test is over. */
function runnerOf(job: Job): JobRunner {
  const jobs = [{ job, db: database.db }];
  return new JobRunner(database.urlOf("jobs_worker"), jobs, [], clock, log, 600_000);
}

describe("a job whose worker was stopped (A24)", () => {
  it("is done by whoever takes it next, and what the first one writes late is refused", async () => {
    const stopped = awaited<void>();
    const goOn = awaited<void>();
    const refused = awaited<unknown>();
    const done = awaited<void>();
    let runs = 0;
    // Whoever is free may take it, even the worker that lost it: the second run is another lease.
    const job: Job = {
      name: "catalog.stop",
      run: async (_payload, context) => {
        runs += 1;
        if (runs > 1) {
          await addNote(context, "job, taken over");
          return done.keep();
        }
        await addNote(context, "job, before");
        stopped.keep();
        await goOn.promise;
        await addNote(context, "job, late").catch((error: unknown) => {
          refused.keep(error);
          throw error;
        });
      },
    };
    const a = runnerOf(job);
    await a.start();
    await database.db.write(tenant, (tx) => enqueue(tx, "catalog.stop", {}));
    await stopped.promise;
    // As it looks 20 seconds later to everybody else.
    await database.admin.query("update jobs.heartbeat set seen_at = now() - interval '21 seconds'");
    await database.admin.query(
      "update jobs._private_jobs set locked_at = locked_at - interval '21 seconds'",
    );
    const b = runnerOf(job);
    await b.start();
    await done.promise;
    goOn.keep();
    expect(await refused.promise).toMatchObject({ name: "LeaseLostError" });
    await Promise.all([a.stop(), b.stop()]);
    expect(await notes("job,%")).toEqual(["job, before", "job, taken over"]);
  });

  it("keeps its lease while its worker shows that it lives", async () => {
    const begun = awaited<void>();
    const goOn = awaited<void>();
    let runs = 0;
    const job: Job = {
      name: "catalog.long",
      run: async (_payload, context) => {
        runs += 1;
        begun.keep();
        await goOn.promise;
        await addNote(context, "long job");
      },
    };
    const a = runnerOf(job);
    const b = runnerOf(job);
    await a.start();
    await database.db.write(tenant, (tx) => enqueue(tx, "catalog.long", {}));
    await begun.promise;
    const { rows } = await database.admin.query(
      `update jobs._private_jobs set locked_at = locked_at - interval '10 minutes'
        returning locked_by in (select worker_id || '/held' from jobs.heartbeat) as shown`,
    );
    expect(rows).toEqual([{ shown: true }]);
    await b.start();
    await b.stop();
    expect(runs).toBe(1);
    // The clock of the row went back, not the job's: put it right, as nothing else would have moved it.
    await database.admin.query(
      "update jobs._private_jobs set locked_at = locked_at + interval '10 minutes'",
    );
    goOn.keep();
    await a.stop();
    expect(await notes("long job")).toHaveLength(1);
  });
});

/** Stops in the middle of its work, as SIGSTOP would, until it is let go on. */
class StoppingRelay extends Relay {
  readonly paused = awaited<void>();
  readonly goOn = awaited<void>();
  readonly late = awaited<unknown>();

  override async moveBatch(client: Client): Promise<number> {
    await client.query("begin; delete from catalog.outbox");
    this.paused.keep();
    await this.goOn.promise;
    return client.query("commit").then(
      () => super.moveBatch(client),
      (error: unknown) => {
        this.late.keep(error);
        throw error;
      },
    );
  }
}

describe("a relay that was stopped (A24)", () => {
  it("loses its turn with its session, and its late write is refused", async () => {
    const url = database.urlOf("events_relay");
    const a = new StoppingRelay(url, ["catalog"], log, null, 300);
    const b = new Relay(url, ["catalog"], log, null, 300);
    const events = new EventLog(url, log);
    await events.start();
    await database.db.write(tenant, (tx) =>
      publish(tx, { type: "catalog.note.made.v1", payload: { text: "once" } }),
    );
    a.start();
    await a.paused.promise;
    const grown = awaited<void>();
    events.onGrowth(() => {
      events
        .lastPosition()
        .then((position) => position > 0 && grown.keep())
        .catch(() => undefined);
    });
    b.start();
    await grown.promise;
    a.goOn.keep();
    expect(await a.late.promise).toBeInstanceOf(Error);
    expect(await events.after(0)).toMatchObject([{ payload: { text: "once" }, position: 1 }]);
    await Promise.all([a.stop(), b.stop()]);
    await events.stop();
  });
});

describe("a consumer that was stopped (A24)", () => {
  it("does not keep an event from the others, and its late effect is refused", async () => {
    const event = eventOf("catalog.note.made.v1", tenant.resellerId, {});
    const stopped = awaited<void>();
    const goOn = awaited<void>();
    const consumer = (text: string, before?: () => Promise<void>): Consumer => ({
      name: "test.stopped",
      types: [event.type],
      handle: async (tx) => {
        await tx.query("set local idle_in_transaction_session_timeout = 300");
        await before?.();
        await tx.query("insert into note values (gen_random_uuid(), $1, null, $2)", [
          tenant.resellerId,
          text,
        ]);
      },
    });
    const first = consumeOnce(
      database.db,
      consumer("consumed, late", async () => {
        stopped.keep();
        await goOn.promise;
      }),
      event,
      clock,
    );
    const outcome = first.catch((error: unknown) => error);
    await stopped.promise;
    // Waits for the first one's inbox row until PostgreSQL ends that session.
    expect(await consumeOnce(database.db, consumer("consumed"), event, clock)).toBe(true);
    goOn.keep();
    expect(await outcome).toBeInstanceOf(Error);
    expect(await notes("consumed%")).toEqual(["consumed"]);
  });

  it("is bound by the server's own limit, whatever it says itself", async () => {
    const { rows } = await database.admin.query(
      `select rolname, setting from pg_roles, unnest(rolconfig) setting
        where rolname in ('catalog_app', 'jobs_worker', 'events_relay') and setting like 'idle_in%' order by 1`,
    );
    expect(rows.map(({ rolname, setting }) => `${rolname} ${setting}`)).toEqual([
      "catalog_app idle_in_transaction_session_timeout=15s",
      "events_relay idle_in_transaction_session_timeout=15s",
      "jobs_worker idle_in_transaction_session_timeout=15s",
    ]);
  });
});
