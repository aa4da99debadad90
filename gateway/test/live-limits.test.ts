import { afterEach, describe, expect, it } from "@jest/globals";
import { LIVE_BOUNDS } from "../src/live/live-bounds.js";
import { eventually } from "./support/client.js";
import { CUSTOMER, TinyPortal } from "./support/tiny-portal.js";
import { RawSocket } from "./support/raw-socket.js";

const WATCH = "subscription ($id: ID!) { orderChanged(id: $id) { id status } }";

let portal: TinyPortal;
const sockets: RawSocket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.end();
  await portal.stop();
});

async function start(live: Partial<typeof LIVE_BOUNDS> = {}): Promise<void> {
  portal = new TinyPortal();
  await portal.start({ live });
}

function raw(who: string | null = "admin", options: { autoPong?: boolean } = {}): RawSocket {
  const socket = new RawSocket(portal.url, who, options);
  sockets.push(socket);
  return socket;
}

/** An event of so many bytes, about an order of the customer. */
function happens(orderId: string, size = 10): void {
  portal.log.add({
    type: "subscriptions.order.changed.v1",
    customerId: CUSTOMER,
    payload: { orderId, status: "x".repeat(size) },
  });
}

describe("a websocket", () => {
  it("closes when nobody says who is there in time", async () => {
    await start({ initMs: 50 });
    expect(await raw().closed).toBe(4408);
  });

  it("closes on a message past its size, and not on one at it", async () => {
    await start();
    const message = (bytes: number) => {
      const empty = JSON.stringify({ type: "ping", payload: { text: "" } });
      return empty.replace('""', `"${"x".repeat(bytes - empty.length)}"`);
    };
    const socket = await raw().init();
    await socket.send(message(LIVE_BOUNDS.messageBytes));
    await socket.first(({ type }) => type === "pong");
    await socket.send(message(LIVE_BOUNDS.messageBytes + 1));
    expect(await socket.closed).toBe(1009);
  });

  it("closes on what is not the protocol", async () => {
    await start();
    const socket = await raw().init();
    await socket.send("nonsense");
    expect(await socket.closed).toBe(4400);
  });

  it("closes on more messages within a second than there is a reason to", async () => {
    await start({ messagesPerSecond: 20 });
    const socket = await raw().init();
    for (let i = 0; i < 20; i += 1) await socket.send({ type: "ping" });
    expect(await socket.closed).toBe(1008);
  });

  it("follows so much and not more, and goes on with the rest", async () => {
    await start({ subscriptionsPerSocket: 2 });
    const socket = await raw().init();
    for (const id of ["1", "2", "3"]) await socket.subscribe(id, WATCH, { id: `o${id}` });
    const refused = await socket.first(({ type }) => type === "error");
    expect(refused).toMatchObject({
      id: "3",
      payload: [{ extensions: { code: "TOO_MANY_REQUESTS" } }],
    });
    happens("o2");
    expect(await socket.first(({ type }) => type === "next")).toMatchObject({ id: "2" });
  });

  it("finds no room once a reseller's people follow as much as they may", async () => {
    await start({ subscriptionsPerReseller: 2 });
    const first = await raw("admin").init();
    await first.subscribe("1", WATCH, { id: "o1" });
    await first.subscribe("2", WATCH, { id: "o2" });
    await first.subscribe("q", "{ viewer { name } }");
    await first.first(({ id }) => id === "q");
    const second = await raw("owner").init();
    await second.subscribe("1", "subscription { activity { kind } }");
    expect(await second.first(({ type }) => type === "error")).toMatchObject({
      payload: [{ extensions: { code: "TOO_MANY_REQUESTS" } }],
    });
  });

  it("is asked to come back later when the process holds as many as it can", async () => {
    await start({ sockets: 2 });
    await raw().init();
    const leaving = await raw().init();
    expect(await raw().closed).toBe(1013);
    leaving.end();
    await eventually("room", async () => portal.openSockets === 1);
    await raw().init();
  });

  it("ends when its peer does not answer any more, and lives while it does", async () => {
    await start({ pingMs: 60 });
    const alive = await raw("admin").init();
    const dead = await raw("admin", { autoPong: false }).init();
    expect(await dead.closed).toBe(1006);
    await alive.subscribe("q", "{ viewer { name } }");
    expect(await alive.first(({ id }) => id === "q")).toMatchObject({ type: "next" });
  });
});

describe("a socket that does not read", () => {
  const SIZE = 64 * 1024;

  it("is cut with a code once too much waits for it, and delays nobody", async () => {
    await start({ waitingBytes: 512 * 1024, farewellMs: 60_000 });
    const [slow, quick] = [await raw("admin").init(), await raw("colleague").init()];
    for (const socket of [slow, quick]) await follow(socket);
    slow.stopReading();
    // More than the kernel's buffers of both sides take, by far.
    const count = 400;
    for (let i = 0; i < count; i += 1) {
      happens("o1", SIZE);
      await quick.first(() => answersOf(quick) > i);
    }
    expect(answersOf(quick)).toBe(count);
    // What was on its way is read, then the reason; what came later was not kept for it.
    slow.readOn();
    expect(await slow.closed).toBe(4413);
    expect(answersOf(slow)).toBeLessThan(count);
  });

  it("is hung up on when it does not take its leave either", async () => {
    await start({ waitingBytes: 128 * 1024, farewellMs: 50 });
    const [slow, quick] = [await raw("admin").init(), await raw("colleague").init()];
    for (const socket of [slow, quick]) await follow(socket);
    slow.stopReading();
    for (let i = 0; i < 400; i += 1) {
      happens("o1", SIZE);
      await quick.first(() => answersOf(quick) > i);
    }
    await eventually("the end", async () => portal.openSockets === 1);
    slow.readOn();
    expect(await slow.closed).toBe(1006);
  });
});

/** Follows the order; what is asked afterwards is answered when that stands. */
async function follow(socket: RawSocket): Promise<void> {
  await socket.subscribe("1", WATCH, { id: "o1" });
  await socket.subscribe("q", "{ viewer { name } }");
  await socket.first(({ id }) => id === "q");
}

function answersOf({ messages }: RawSocket): number {
  return messages.filter(({ type, id }) => type === "next" && id === "1").length;
}
