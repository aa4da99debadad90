import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { EventLog, publish, Relay } from "@markethall/events";
import { createPlumbing, logger } from "@markethall/runtime";
import { testDatabase, type TestDatabase } from "@markethall/testing";
import type { QueryRunner } from "typeorm";
import { RESELLER } from "./support/memory-log.js";
import { RawSocket } from "./support/raw-socket.js";
import { CUSTOMER, OTHER_CUSTOMER, TinyPortal } from "./support/tiny-portal.js";

class CreatePlumbing1700000000001 {
  up = (runner: QueryRunner): Promise<void> => createPlumbing(runner);
  down = (): Promise<void> => Promise.resolve();
}
const log = logger("test", "silent");
const ACTIVITY = "subscription ($after: Int) { activity(after: $after) { sequence kind } }";

/** Two gateways behind one another's load balancer: the same database, nothing else in common. */
let database: TestDatabase;
let relay: Relay;
let left: TinyPortal;
let right: TinyPortal;
const replica = () => new TinyPortal(new EventLog(database.urlOf("events_reader"), log));
beforeAll(async () => {
  database = await testDatabase({
    name: "catalog",
    entities: [],
    migrations: [CreatePlumbing1700000000001],
  });
  relay = new Relay(database.urlOf("events_relay"), ["catalog"], log);
  relay.start();
  [left, right] = [replica(), replica()];
  await Promise.all([left.start(), right.start()]);
});
afterAll(async () => {
  await Promise.all([left.stop(), right.stop()]);
  await relay.stop();
  await database.close();
});

/** Commits so many facts, several transactions beside each other; some are for others, some are rolled back. */
async function commits(count: number): Promise<void> {
  const one = async (i: number): Promise<void> => {
    const customerId = i % 5 === 4 ? OTHER_CUSTOMER : CUSTOMER;
    const work = database.db.write({ resellerId: RESELLER, customerId: null }, async (tx) => {
      await publish(tx, {
        type: "subscriptions.order.changed.v1",
        customerId,
        payload: { orderId: randomUUID(), status: "x" },
      });
      if (i % 7 === 6) throw new Error("rolled back");
    });
    await work.catch(() => undefined);
  };
  const lanes = [0, 1, 2].map(async (lane) => {
    for (let i = lane; i < count; i += 3) await one(i);
  });
  await Promise.all(lanes);
}

const numbers = ({ messages }: RawSocket): number[] =>
  messages
    .filter(({ type }) => type === "next")
    .map(({ payload }) => payload as { data: { activity: { sequence: number } } })
    .map(({ data }) => data.activity.sequence);

async function viewer(portal: TinyPortal, after: number): Promise<RawSocket> {
  const socket = await new RawSocket(portal.url, "admin").init();
  await socket.subscribe("1", ACTIVITY, { after });
  return socket;
}

async function lastSequence(): Promise<number> {
  const { rows } = await database.admin.query(
    "select coalesce(max(customer_sequence), 0) as last from events.log where customer_id = $1",
    [CUSTOMER],
  );
  return Number(rows[0].last);
}

/** The customer's newest number, once the relay has taken everything on. */
async function settled(): Promise<number> {
  for (;;) {
    const { rows } = await database.admin.query("select count(*) from catalog.outbox");
    if (Number(rows[0].count) === 0) return lastSequence();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const from = (start: number, end: number): number[] =>
  Array.from({ length: end - start }, (_, i) => start + 1 + i);

describe("several gateways", () => {
  let start: number;
  beforeEach(async () => {
    start = await settled();
  });

  it("show the same stream with the same numbers", async () => {
    const sockets = await Promise.all([left, right].map((portal) => viewer(portal, start)));
    await commits(60);
    const end = await settled();
    expect(end).toBeGreaterThan(start + 30);
    for (const socket of sockets) await socket.first(() => numbers(socket).at(-1) === end);
    expect(sockets.map(numbers)).toEqual([from(start, end), from(start, end)]);
    for (const socket of sockets) socket.end();
  });

  it("hand a viewer from one to the other without a gap, whichever it comes to next", async () => {
    const seen: number[] = [];
    let isOver = false;
    const committing = commits(90).then(() => (isOver = true));
    for (let hop = 0; !isOver || hop % 2 === 1; hop += 1) {
      const socket = await viewer(hop % 2 === 0 ? left : right, seen.at(-1) ?? start);
      await Promise.race([
        socket.first(() => numbers(socket).length > 3),
        new Promise((resolve) => setTimeout(resolve, 150)),
      ]);
      socket.end();
      seen.push(...numbers(socket));
    }
    await committing;
    const end = await settled();
    const last = await viewer(left, seen.at(-1) ?? start);
    if (seen.at(-1) !== end) await last.first(() => numbers(last).at(-1) === end);
    last.end();
    expect([...seen, ...numbers(last)]).toEqual(from(start, end));
  });

  it("let a viewer whose gateway has died go on at the other, with what happened between", async () => {
    const first = replica();
    await first.start();
    const before = await viewer(first, start);
    await commits(20);
    const leftOff = await settled();
    await before.first(() => numbers(before).at(-1) === leftOff);
    const cut = before.closed;
    await first.stop();
    await cut;
    // Nobody listens now.
    await commits(20);
    const between = await settled();
    expect(between).toBeGreaterThan(leftOff);
    const after = await viewer(right, numbers(before).at(-1) ?? start);
    await after.first(() => numbers(after).at(-1) === between);
    await commits(20);
    const end = await settled();
    await after.first(() => numbers(after).at(-1) === end);
    expect([...numbers(before), ...numbers(after)]).toEqual(from(start, end));
    after.end();
  });

  it("end each other's sessions: what one is told, all hear", async () => {
    const socket = await viewer(right, start);
    left.sessions.delete("admin");
    right.sessions.delete("admin");
    await database.db.write({ resellerId: RESELLER, customerId: null }, (tx) =>
      publish(tx, {
        type: "identity.session.ended.v1",
        audience: "internal",
        payload: { sessionId: "session-of-admin", userId: null, clientId: null },
      }),
    );
    expect(await socket.closed).toBe(4401);
  });
});
