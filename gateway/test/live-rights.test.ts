import type { Actor } from "@markethall/auth";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { RESELLER } from "./support/memory-log.js";
import { RawSocket } from "./support/raw-socket.js";
import { CUSTOMER, TinyPortal } from "./support/tiny-portal.js";

/** The longest that a change of rights may go unnoticed, in milliseconds (issue: within five seconds). */
const AT_MOST_MS = 5_000;

let portal: TinyPortal;
const sockets: RawSocket[] = [];
beforeEach(async () => {
  portal = new TinyPortal();
  await portal.start();
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.end();
  await portal.stop();
});

async function watching(who: string): Promise<RawSocket> {
  const socket = new RawSocket(portal.url, who);
  sockets.push(socket);
  await socket.init();
  await socket.subscribe("1", "subscription { activity { sequence kind } }");
  await socket.subscribe("q", "{ viewer { name } }");
  await socket.first(({ id }) => id === "q");
  return socket;
}

const told = ({ messages }: RawSocket): number =>
  messages.filter(({ type, id }) => type === "next" && id === "1").length;

function change(who: string, changes: Partial<Actor> | null): void {
  const actor = portal.sessions.get(who);
  if (changes && actor) portal.sessions.set(who, { ...actor, ...changes });
  else portal.sessions.delete(who);
}

const orderMoves = () =>
  portal.log.add({
    type: "subscriptions.order.changed.v1",
    customerId: CUSTOMER,
    payload: { orderId: "o1", status: "COMPLETED" },
  });
const announce = (type: string, payload: object) =>
  portal.log.add({ type, payload, audience: "internal" });

describe("what a viewer hears is what it may hear at that moment", () => {
  it.each([
    {
      what: "a person's role",
      change: () => change("colleague", { role: "CUSTOMER_VIEWER" }),
      event: "identity.user.changed.v1",
      payload: { userId: "colleague" },
      code: 4403,
    },
    {
      what: "a person's customer",
      change: () => change("colleague", { customerId: "20000000-0000-4000-8000-000000000003" }),
      event: "identity.user.changed.v1",
      payload: { userId: "colleague" },
      code: 4403,
    },
    {
      what: "the portal's switches",
      change: () => change("colleague", { features: ["dashboard"] }),
      event: "identity.reseller.changed.v1",
      payload: { resellerId: RESELLER },
      code: 4403,
    },
    {
      what: "a suspended customer",
      change: () => change("colleague", null),
      event: "identity.customer.changed.v1",
      payload: { customerId: CUSTOMER },
      code: 4401,
    },
  ])("$what: nothing that happens after it is told", async ({ change, event, payload, code }) => {
    const [changed, other] = [await watching("colleague"), await watching("admin")];
    change();
    announce(event, payload);
    orderMoves();
    expect(await changed.closed).toBe(code);
    await other.first(({ type, id }) => type === "next" && id === "1");
    expect([told(changed), told(other)]).toEqual([0, 1]);
  });

  it("closes in time, and tells nothing meanwhile, when identity cannot be asked", async () => {
    const [doubted, other] = [await watching("colleague"), await watching("admin")];
    await portal.identity.stop();
    const before = Date.now();
    announce("identity.user.changed.v1", { userId: "colleague" });
    orderMoves();
    expect(await doubted.closed).toBe(1013);
    expect(Date.now() - before).toBeLessThan(AT_MOST_MS);
    expect(told(doubted)).toBe(0);
    orderMoves();
    await other.first(() => told(other) === 2);
    await portal.identity.start();
  });

  it("tells those whose rights stayed as they were everything, in order", async () => {
    const socket = await watching("colleague");
    announce("identity.reseller.changed.v1", { resellerId: RESELLER });
    orderMoves();
    announce("identity.user.changed.v1", { userId: "colleague" });
    orderMoves();
    await socket.first(() => told(socket) === 2);
    const sequences = socket.messages
      .filter(({ id, type }) => id === "1" && type === "next")
      .map(({ payload }) => (payload as { data: { activity: object } }).data.activity);
    expect(sequences).toMatchObject([{ sequence: 1 }, { sequence: 2 }]);
  });
});

describe("no socket outlives its session", () => {
  it("which ends by itself, to the second", async () => {
    portal.sessionEnds.set("admin", new Date(Date.now() + 1_500));
    const [socket, other] = [await watching("admin"), await watching("colleague")];
    expect(await socket.closed).toBe(4401);
    expect(Date.now() - (portal.sessionEnds.get("admin")?.getTime() ?? 0)).toBeLessThan(1_000);
    orderMoves();
    await other.first(() => told(other) === 1);
  });

  it("which was used again meanwhile and goes on", async () => {
    portal.sessionEnds.set("admin", new Date(Date.now() + 1_200));
    const socket = await watching("admin");
    portal.sessionEnds.set("admin", new Date(Date.now() + 60_000));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    orderMoves();
    await socket.first(() => told(socket) === 1);
  });

  it.each([
    { what: "signed out", payload: { sessionId: "session-of-admin" } },
    { what: "ended everywhere", payload: { userId: "admin" } },
  ])("which was $what", async ({ payload }) => {
    const [socket, other] = [await watching("admin"), await watching("colleague")];
    change("admin", null);
    announce("identity.session.ended.v1", {
      sessionId: null,
      userId: null,
      clientId: null,
      ...payload,
    });
    orderMoves();
    expect(await socket.closed).toBe(4401);
    await other.first(() => told(other) === 1);
    expect(told(socket)).toBe(0);
  });

  it("of a partner's client that was revoked", async () => {
    const socket = new RawSocket(portal.url, null, {}, "partner");
    sockets.push(socket);
    await socket.init();
    change("partner", null);
    announce("identity.session.ended.v1", { sessionId: null, userId: null, clientId: "partner" });
    expect(await socket.closed).toBe(4401);
  });

  it("and none opens after it", async () => {
    portal.sessionEnds.set("admin", new Date(Date.now() - 1));
    const socket = new RawSocket(portal.url, "admin");
    await socket.send({ type: "connection_init" });
    expect(await socket.closed).toBe(4401);
  });
});
