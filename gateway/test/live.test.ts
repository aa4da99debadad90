import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { WebSocket } from "ws";
import { eventually } from "./support/client.js";
import { Following } from "./support/following.js";
import { LiveClient } from "./support/live-client.js";
import { CUSTOMER, OTHER_CUSTOMER, TinyPortal } from "./support/tiny-portal.js";

const portal = new TinyPortal();
beforeAll(() => portal.start());
afterAll(() => portal.stop());

const open = (who: string) => new LiveClient(portal.url, { cookie: `__Host-markethall=${who}` });
const orderEvent = (orderId: string, status: string, customerId = CUSTOMER) => ({
  type: "subscriptions.order.changed.v1",
  customerId,
  payload: { orderId, status },
});
const following = new Following();
afterEach(() => following.is(0));

describe("live", () => {
  const watch = "subscription ($id: ID!) { orderChanged(id: $id) { id status customer { name } } }";

  it("answers an event through both subgraphs, for the order that was asked about", async () => {
    const live = open("admin");
    const answers = live.subscribe(watch, { id: "o1" });
    await following.is(1);
    portal.log.add(orderEvent("o2", "PROVISIONING"));
    portal.log.add(orderEvent("o1", "COMPLETED"));
    expect(await answers.next()).toEqual({
      data: { orderChanged: { id: "o1", status: "COMPLETED", customer: { name: "Customer 1" } } },
    });
    expect(answers.seen).toHaveLength(1);
    await live.close();
  });

  it("executes once for all who ask the same with the same rights", async () => {
    const sockets = [open("admin"), open("colleague"), open("admin")];
    const all = sockets.map((live) => live.subscribe(watch, { id: "o3" }));
    await following.is(3);
    portal.orders.asked.length = 0;
    portal.log.add(orderEvent("o3", "COMPLETED"));
    await Promise.all(all.map((answers) => answers.next()));
    expect(portal.orders.asked).toHaveLength(1);
    await Promise.all(sockets.map((live) => live.close()));
  });

  it("asks nothing more once nobody listens", async () => {
    const live = open("admin");
    const answers = live.subscribe(watch, { id: "o5" });
    const others = live.subscribe(watch, { id: "o6" });
    await following.is(2);
    answers.stop();
    await following.is(1);
    portal.orders.asked.length = 0;
    portal.log.add(orderEvent("o5", "COMPLETED"));
    portal.log.add(orderEvent("o6", "COMPLETED"));
    expect(await others.next()).toMatchObject({ data: { orderChanged: { id: "o6" } } });
    expect([portal.orders.asked.length, answers.seen]).toEqual([1, []]);
    await live.close();
  });

  it("tells another customer nothing, and does not even ask", async () => {
    const live = open("stranger");
    const answers = live.subscribe(watch, { id: "o4" });
    await following.is(1);
    portal.orders.asked.length = 0;
    portal.log.add(orderEvent("o4", "COMPLETED"));
    portal.log.add(orderEvent("o4", "DECLINED", OTHER_CUSTOMER));
    expect(await answers.next()).toMatchObject({ data: { orderChanged: { status: "DECLINED" } } });
    expect(portal.orders.asked).toHaveLength(1);
    await live.close();
  });

  it("catches up from a sequence without a gap and goes on", async () => {
    const activity = "subscription ($after: Int) { activity(after: $after) { sequence kind } }";
    const first = open("stranger");
    const before = first.subscribe<{ activity: { sequence: number } }>(activity, { after: 0 });
    const { data } = await before.next();
    const last = data?.activity.sequence ?? 0;
    await first.close();
    for (let i = 0; i < 5; i += 1) portal.log.add(orderEvent(`m${i}`, "COMPLETED", OTHER_CUSTOMER));
    portal.log.add({ ...orderEvent("m", "x", OTHER_CUSTOMER), audience: "console" });

    const again = open("stranger");
    const answers = again.subscribe<{ activity: { sequence: number } }>(activity, { after: last });
    for (let i = 0; i < 5; i += 1) await answers.next();
    portal.log.add(orderEvent("m9", "COMPLETED", OTHER_CUSTOMER));
    await answers.next();
    const numbers = answers.seen.map((answer) => answer.data?.activity.sequence);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6].map((step) => last + step));
    await again.close();
  });

  it("shows staff what is for the console and resolves it with the viewer's own rights", async () => {
    const live = open("owner");
    const answers = live.subscribe("subscription { activity { kind seenBy } }");
    await following.is(1);
    portal.log.add({ type: "approvals.request.changed.v1", audience: "console", payload: {} });
    portal.log.add({ type: "mail.requested.v1", audience: "internal", payload: {} });
    expect(await answers.next()).toEqual({
      data: { activity: { kind: "approvals.request.changed.v1", seenBy: "RESELLER_OWNER" } },
    });
    await live.close();
  });

  it("runs queries over the socket with the limits of HTTP", async () => {
    const live = open("admin");
    expect(await live.run("{ viewer { name } }")).toEqual({ data: { viewer: { name: "admin" } } });
    const costly = await live.run("{ customers(first: 30000) { edges { node { id } } } }");
    expect(costly.errors?.[0]).toMatchObject({ extensions: { code: "OPERATION_TOO_COSTLY" } });
    await live.close();
  });

  it.each([
    {
      what: "what is not in the graph",
      query: "subscription { nothing }",
      code: "GRAPHQL_VALIDATION_FAILED",
    },
    { what: "no syntax", query: "subscription {", code: "GRAPHQL_PARSE_FAILED" },
    {
      what: "31 aliases",
      query: `subscription { activity { ${Array.from({ length: 31 }, (_, i) => `a${i}: kind`).join(" ")} } }`,
      code: "OPERATION_TOO_LARGE",
    },
    {
      what: "what is left out by a condition",
      query: "subscription { activity @skip(if: true) { kind } }",
      code: "GRAPHQL_VALIDATION_FAILED",
    },
    {
      what: "what a variable may leave out",
      query: "subscription ($no: Boolean!) { activity @skip(if: $no) { kind } }",
      code: "GRAPHQL_PARSE_FAILED",
    },
    {
      what: "nothing but a name",
      query: "subscription { __typename }",
      code: "GRAPHQL_VALIDATION_FAILED",
    },
    {
      what: "a variable of the wrong type",
      query: "subscription ($a: Int) { activity(after: $a) { kind } }",
      code: "BAD_USER_INPUT",
    },
  ])("refuses $what", async ({ query, code }) => {
    const live = open("admin");
    const answers = live.subscribe(query, { a: "x" });
    await eventually("a refusal", async () => answers.failure !== null);
    expect(JSON.stringify(answers.failure)).toContain(code);
    await live.close();
  });
});

describe("sockets and sessions", () => {
  it("does not open for strangers", async () => {
    const live = new LiveClient(portal.url, {});
    live.subscribe("subscription { activity { kind } }");
    await eventually("the close", async () => live.closeCode !== null);
    expect(live.closeCode).toBe(4401);
  });

  it("does not open for another site's page", async () => {
    const status = await new Promise((resolve) => {
      const socket = new WebSocket(`${portal.url}/graphql`, "graphql-transport-ws", {
        headers: { origin: "https://evil.example", cookie: "__Host-markethall=admin" },
      });
      socket.on("unexpected-response", (_request, response) => resolve(response.statusCode));
      socket.on("open", () => resolve("open"));
      socket.on("error", () => undefined);
    });
    expect(status).toBe(403);
  });

  it("closes when the session ends, and only that one", async () => {
    const [ended, other] = [open("admin"), open("colleague")];
    ended.subscribe("subscription { activity { kind } }");
    other.subscribe("subscription { activity { kind } }");
    await following.is(2);
    portal.log.add({
      type: "identity.session.ended.v1",
      audience: "internal",
      payload: { sessionId: "session-of-admin", userId: null, clientId: null },
    });
    await eventually("the close", async () => ended.closeCode !== null);
    expect([ended.closeCode, other.closeCode]).toEqual([4401, null]);
    await other.close();
  });

  it("closes when the token it was opened with is ended, and no other of the same program", async () => {
    const program = portal.sessions.get("admin");
    if (!program) throw new Error("no admin");
    for (const token of ["old token", "new token"]) portal.sessions.set(token, program);
    const [ended, other] = [open("old token"), open("new token")];
    for (const live of [ended, other]) live.subscribe("subscription { activity { kind } }");
    await following.is(2);
    portal.sessions.delete("old token");
    portal.log.add({
      type: "identity.api-client.changed.v1",
      audience: "internal",
      payload: { apiClientId: program.id },
    });
    await eventually("the close", async () => ended.closeCode !== null);
    expect([ended.closeCode, other.closeCode]).toEqual([4401, null]);
    await other.close();
  });

  it("closes when rights change, so that the page comes back with the new ones", async () => {
    const live = open("colleague");
    live.subscribe("subscription { activity { kind } }");
    await following.is(1);
    const actor = portal.sessions.get("colleague");
    if (!actor) throw new Error("no colleague");
    portal.sessions.set("colleague", { ...actor, role: "CUSTOMER_VIEWER" });
    portal.log.add({ type: "identity.user.changed.v1", payload: { userId: "colleague" } });
    await eventually("the close", async () => live.closeCode !== null);
    expect(live.closeCode).toBe(4403);
  });
});
