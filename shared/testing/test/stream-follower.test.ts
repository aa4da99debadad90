import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import {
  ConsumerRunner,
  EventLog,
  type EventStream,
  publish,
  Relay,
  type StreamedEvent,
} from "@markethall/events";
import { logger } from "@markethall/runtime";
import { fixedClock, testDatabase, type TestDatabase } from "../src/index.js";
import { noteSchema } from "./note-subgraph.js";

const log = logger("test", "silent");
const clock = fixedClock("2026-03-01T00:00:00Z");
const tenant = { resellerId: randomUUID(), customerId: null };
const MADE = "catalog.note.made.v1";

/** A stream that brings what the test says. */
class SpokenStream implements EventStream {
  take: (entry: StreamedEvent) => Promise<void> = () => Promise.resolve();
  lastPosition = () => Promise.resolve(null);
  publish = () => Promise.resolve();
  onGrowth = () => () => undefined;
  follow = (_name: string, take: (entry: StreamedEvent) => Promise<void>) => {
    this.take = take;
    return Promise.resolve(() => Promise.resolve());
  };
  close = () => Promise.resolve();
}

describe("a consumer that follows a stream", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase(noteSchema);
  });
  const ends: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
    await database.close();
  });

  it("passes over nothing when the log could not be read for what came before", async () => {
    const url = database.urlOf("events_relay");
    const relay = new Relay(url, ["catalog"], log);
    const events = new EventLog(url, log);
    ends.push(() => events.stop());
    const stream = new SpokenStream();
    const texts: string[] = [];
    const runner = new ConsumerRunner(
      {
        name: "test.spoken",
        types: [MADE],
        handle: (_tx, event) => {
          texts.push((event.payload as { text: string }).text);
          return Promise.resolve();
        },
      },
      database.db,
      events,
      url,
      clock,
      log,
      stream,
    );
    ends.push(() => runner.stop());
    const after = jest.spyOn(events, "after");
    await runner.start();
    // Its first look is over: from here on it knows only what the stream brings.
    while (after.mock.results.length === 0) await events.lastPosition();
    await after.mock.results[0]!.value;
    relay.start();
    for (const text of ["one", "two"]) {
      await database.db.write(tenant, (tx) =>
        publish(tx, { type: MADE, payload: { text }, audience: "console" }),
      );
    }
    while ((await events.lastPosition()) < 2) await events.lastPosition();
    await relay.stop();
    const [first, second] = await events.after(0);

    after.mockRejectedValueOnce(new Error("the connection was ended"));
    await expect(stream.take({ position: 1, event: first! })).rejects.toThrow(
      "the connection was ended",
    );
    await stream.take({ position: 2, event: second! });
    expect(texts).toEqual(["one", "two"]);
  });
});
