import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  type Consumer,
  ConsumerRunner,
  type DomainEvent,
  enqueue,
  EventLog,
  JobRunner,
  publish,
  Relay,
} from "@markethall/events";
import { createPlumbing, type Database, logger, type SubgraphSchema } from "@markethall/runtime";
import type { QueryRunner } from "typeorm";
import { fixedClock, testDatabase, type TestDatabase } from "../src/index.js";
import { awaited } from "./awaited.js";
import { noteSchema } from "./note-subgraph.js";

class CreatePlumbing1700000000000 {
  up = (runner: QueryRunner): Promise<void> => createPlumbing(runner);
  down = (): Promise<void> => Promise.resolve();
}
const schema: SubgraphSchema = { ...noteSchema, migrations: [CreatePlumbing1700000000000] };
const log = logger("test", "silent");
const clock = fixedClock("2026-03-01T00:00:00Z");
const tenant = { resellerId: randomUUID(), customerId: null };
const customerId = randomUUID();

let database: TestDatabase;
let events: EventLog;
let relay: Relay;
let db: Database;

beforeAll(async () => {
  database = await testDatabase(schema);
  db = database.db;
  relay = new Relay(database.urlOf("events_relay"), ["catalog"], log);
  events = new EventLog(database.urlOf("events_relay"), log);
  await events.start();
  relay.start();
});
afterAll(async () => {
  await relay.stop();
  await events.stop();
  await database.close();
});

describe("outbox, relay and log", () => {
  it("numbers what was committed without gaps, and nothing that was rolled back", async () => {
    const all = awaited<void>();
    const done = events.onGrowth(() => {
      events
        .lastPosition()
        .then((position) => position >= 40 && all.keep())
        .catch(() => undefined);
    });
    await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        db
          .write(tenant, async (tx) => {
            await publish(tx, {
              type: "catalog.note.made.v1",
              payload: { i },
              customerId: i % 2 === 0 ? customerId : null,
              audience: i % 2 === 0 ? "all" : "console",
            });
            if (i % 3 === 0) throw new RangeError("rolled back");
          })
          .catch((error: unknown) => {
            if (!(error instanceof RangeError)) throw error;
          }),
      ),
    );
    await all.promise;
    done();
    const logged = await events.after(0);
    expect(logged.map((event) => event.position)).toEqual(logged.map((_, i) => i + 1));
    expect(logged.map((event) => event.sequence)).toEqual(logged.map((_, i) => i + 1));
    const seenByCustomer = await events.missed({ resellerId: tenant.resellerId, customerId }, 5);
    expect(seenByCustomer.map((event) => event.customerSequence)).toEqual(
      Array.from({ length: 15 }, (_, i) => i + 6),
    );
  });
});

describe("consumers", () => {
  it("handle each event once, and set aside what fails every time", async () => {
    const handled: string[] = [];
    const both = awaited<void>();
    const consumer: Consumer = {
      name: "test.notes",
      types: ["catalog.note.kept.v1"],
      handle: async (_tx, event: DomainEvent) => {
        const { text } = event.payload as { text: string };
        if (text === "poison") throw new Error("cannot be digested");
        handled.push(text);
        if (text === "last") both.keep();
        return Promise.resolve();
      },
    };
    const runner = new ConsumerRunner(
      consumer,
      db,
      events,
      database.urlOf("events_relay"),
      clock,
      log,
    );
    await runner.start();
    for (const text of ["first", "poison", "last"]) {
      await db.write(tenant, (tx) =>
        publish(tx, { type: "catalog.note.kept.v1", payload: { text } }),
      );
    }
    await both.promise;
    await runner.stop();
    expect(handled).toEqual(["first", "last"]);
    const { rows } = await database.admin.query("select consumer, reason from events.dead_letter");
    expect(rows).toEqual([{ consumer: "test.notes", reason: "cannot be digested" }]);
  }, 30_000);
});

describe("jobs", () => {
  it("run after the transaction that added them, and not when it failed", async () => {
    const ran = awaited<unknown>();
    const payloads: unknown[] = [];
    const job = {
      name: "catalog.note",
      run: (payload: unknown) => {
        payloads.push(payload);
        ran.keep(payload);
        return Promise.resolve();
      },
    };
    const jobs = new JobRunner(database.urlOf("jobs_worker"), [{ job, db }], [], clock, log);
    await jobs.start();
    await db
      .write(tenant, async (tx) => {
        await enqueue(tx, "catalog.note", { text: "lost" });
        throw new RangeError("rolled back");
      })
      .catch(() => undefined);
    await db.write(tenant, (tx) => enqueue(tx, "catalog.note", { text: "kept" }));
    await ran.promise;
    await jobs.stop();
    expect(payloads).toEqual([{ text: "kept" }]);
  });
});
