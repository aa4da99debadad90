import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import {
  type Consumer,
  ConsumerRunner,
  EventLog,
  type EventStream,
  NatsStream,
  publish,
  Relay,
} from "@markethall/events";
import { logger } from "@markethall/runtime";
import { fixedClock, testDatabase, type TestDatabase } from "../src/index.js";
import { awaited } from "./awaited.js";
import { NatsServer, natsServer } from "./nats-server.js";
import { noteSchema } from "./note-subgraph.js";

const log = logger("test", "silent");
const clock = fixedClock("2026-03-01T00:00:00Z");
const tenant = { resellerId: randomUUID(), customerId: null };
const MADE = "catalog.note.made.v1";

// Where none is installed the outcome says "skipped" and why.
const where = natsServer ? describe : describe.skip;

where(`events over NATS JetStream (needs a nats-server: ${natsServer ?? "none installed"})`, () => {
  let server: NatsServer;
  let database: TestDatabase;
  let stream: EventStream;
  const ends: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    server = await NatsServer.start(natsServer ?? "");
    database = await testDatabase(noteSchema);
    stream = await NatsStream.connect(server.url, log);
  });
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });
  afterAll(async () => {
    await stream.close();
    await database.close();
    await server.stop();
  });

  function say(text: string): Promise<void> {
    return database.db.write(tenant, (tx) =>
      publish(tx, { type: MADE, payload: { text }, audience: "console" }),
    );
  }

  function relay(over: EventStream | null = stream): Relay {
    const made = new Relay(database.urlOf("events_relay"), ["catalog"], log, over);
    made.start();
    ends.push(() => made.stop());
    return made;
  }

  async function logOver(over: EventStream | null): Promise<EventLog> {
    const events = new EventLog(database.urlOf("events_relay"), log, over);
    await events.start();
    ends.push(() => events.stop());
    return events;
  }

  /** A consumer that keeps what it heard; `heard(text)` is kept once it heard that. */
  async function follower(name: string, over: EventStream | null) {
    const texts: string[] = [];
    const waiting = new Map<string, () => void>();
    const consumer: Consumer = {
      name,
      types: [MADE],
      handle: (_tx, event) => {
        const { text } = event.payload as { text: string };
        texts.push(text);
        waiting.get(text)?.();
        return Promise.resolve();
      },
    };
    const events = await logOver(over);
    const url = database.urlOf("events_relay");
    const runner = new ConsumerRunner(consumer, database.db, events, url, clock, log, over);
    await runner.start();
    ends.push(() => runner.stop());
    const heard = (text: string) => {
      const done = awaited<void>();
      waiting.set(text, done.keep);
      if (texts.includes(text)) done.keep();
      return done.promise;
    };
    return { texts, heard };
  }

  it("takes what the log has, in order, to every consumer once, and wakes who reads the log", async () => {
    const grown = awaited<void>();
    const events = await logOver(stream);
    events.onGrowth(() => grown.keep());
    const one = await follower("test.one", stream);
    const other = await follower("test.other", stream);
    relay();
    for (const text of ["a", "b", "c"]) await say(text);
    await Promise.all([one.heard("c"), other.heard("c"), grown.promise]);
    expect(one.texts).toEqual(["a", "b", "c"]);
    expect(other.texts).toEqual(["a", "b", "c"]);
    const logged = await events.after(0);
    expect(logged.map(({ position }) => position)).toEqual([1, 2, 3]);
  });

  it("gives an event to one of two processes that follow under one name", async () => {
    const here = await follower("test.shared", stream);
    const there = await follower("test.shared", stream);
    relay();
    await say("shared");
    await Promise.race([here.heard("shared"), there.heard("shared")]);
    await say("end");
    await Promise.race([here.heard("end"), there.heard("end")]);
    const all = [...here.texts, ...there.texts];
    expect(all.filter((text) => text === "shared")).toHaveLength(1);
  });

  it("passes on after a crash what was committed and not yet passed on", async () => {
    const one = await follower("test.crash", stream);
    const withStream = relay();
    await say("before");
    await one.heard("before");
    await withStream.stop();
    // As a relay that died between its commit and the stream.
    const events = await logOver(null);
    const before = await events.lastPosition();
    const withoutStream = relay(null);
    await say("between");
    while ((await events.lastPosition()) === before) await events.healthy();
    await withoutStream.stop();
    relay();
    await say("after");
    await one.heard("after");
    expect(one.texts.slice(-3)).toEqual(["before", "between", "after"]);
    expect(await stream.lastPosition()).toBe(await events.lastPosition());
  });

  it("has no second entry for an event that is given twice, and none of a size that cannot travel", async () => {
    const events = await logOver(null);
    const earlier = (await events.after(0)).at(-2);
    if (!earlier) throw new Error("the log is empty");
    const last = await stream.lastPosition();
    await stream.publish([earlier]);
    expect(await stream.lastPosition()).toBe(last);
    const one = await follower("test.large", stream);
    relay();
    await say("x".repeat(600_000));
    await say("small");
    await one.heard("small");
    expect(one.texts.map((text) => text.length).slice(-2)).toEqual([600_000, 5]);
  });

  it("does not hold the log up while it is away, and catches up when it is back", async () => {
    relay();
    await say("first");
    const events = await logOver(null);
    const reached = async (position: number) => {
      while ((await events.lastPosition()) < position) await events.healthy();
    };
    await server.kill();
    const before = await events.lastPosition();
    await say("meanwhile");
    await reached(before + 1);
    await server.run();
    while ((await stream.lastPosition().catch(() => null)) !== (await events.lastPosition())) {
      await events.healthy();
    }
    const one = await follower("test.later", stream);
    await say("back");
    await one.heard("back");
    expect(one.texts.slice(-2)).toEqual(["meanwhile", "back"]);
  }, 60_000);

  it("is used once it is there, though it was away at the start or came back without what it had kept", async () => {
    await server.kill();
    const early = await NatsStream.connect(server.url, log);
    ends.push(() => early.close());
    await expect(early.publish([])).rejects.toThrow("NATS was not reached yet");
    const events = await logOver(null);
    const before = await events.lastPosition();
    relay(early);
    await say("from the log");
    while ((await events.lastPosition()) === before) await events.healthy();
    const one = await follower("test.early", early);
    await one.heard("from the log");
    await server.runEmpty();
    // The relay asks again every five seconds; what is said until then comes from the log.
    for (let n = 0; (await early.lastPosition().catch(() => null)) === null; n += 1) {
      await say(`said ${n}`);
      await one.heard(`said ${n}`);
    }
    expect(await early.lastPosition()).toBe(await events.lastPosition());
  }, 60_000);
});
