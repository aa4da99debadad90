import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { WebSocket } from "ws";
import { eventually, PortalClient } from "./support/client.js";
import { LiveClient } from "./support/live-client.js";
import { CUSTOMER, TinyPortal } from "./support/tiny-portal.js";

const portal = new TinyPortal();
let http: PortalClient;
let live: LiveClient;
const cookie = { cookie: "__Host-markethall=admin" };
beforeAll(async () => {
  await portal.start();
  http = new PortalClient(portal.url);
  live = new LiveClient(portal.url, cookie);
});
afterAll(async () => {
  await live.close();
  await portal.stop();
});

interface Asked {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}
type Errors = readonly { readonly extensions?: unknown }[];
const codes = (errors: Errors = []) =>
  errors.map(({ extensions }) => (extensions as { code: string }).code);
const times = (count: number, text: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(" ");

const deep = (levels: number): string => {
  const parents = levels - 2;
  return `{ customer(id: "${CUSTOMER}") ${"{ parent ".repeat(parents)}{ id }${" }".repeat(parents)} }`;
};
/** Costs 49 901 by its pages and 1 and `more` by the rest. */
const costly = (more: number, first = "100", definition = ""): string =>
  `query Costly${definition} { customers(first: ${first}) { edges { node { ${times(497, () => "id")} } } }
    customer(id: "${CUSTOMER}") { ${times(more, () => "id")} } }`;
const page = (first: string, definition = ""): string =>
  `query Page${definition} { customers(first: ${first}) { edges { node { id } } } }`;
const report = (input: string, definition = ""): string =>
  `query Report${definition} { report(input: ${input}) { rows } }`;
const columns = (count: number) => Array.from({ length: count }, (_, i) => `c${i}`);
/** So many tokens: 34 and the entries of two lists. */
function longDocument(tokens: number): string {
  const list = (entries: number) =>
    `report(input: { columns: [${times(entries, () => '"c"')}] }) { rows }`;
  return `{ a: ${list(2_000)} b: ${list(tokens - 34 - 2_000)} }`;
}
const inCustomer = (fields: string): Asked => ({
  query: `{ customer(id: "${CUSTOMER}") { ${fields} } }`,
});

const bounds: { what: string; at: Asked; past: Asked; code: string }[] = [
  {
    what: "12 levels",
    at: { query: deep(12) },
    past: { query: deep(13) },
    code: "OPERATION_TOO_LARGE",
  },
  {
    what: "30 aliases",
    at: inCustomer(times(30, (i) => `a${i}: id`)),
    past: inCustomer(times(31, (i) => `a${i}: id`)),
    code: "OPERATION_TOO_LARGE",
  },
  {
    what: "30 aliases of __typename",
    at: inCustomer(times(30, (i) => `a${i}: __typename`)),
    past: inCustomer(times(31, (i) => `a${i}: __typename`)),
    code: "OPERATION_TOO_LARGE",
  },
  {
    what: "20 root fields",
    at: { query: `{ ${times(20, () => "viewer { name }")} }` },
    past: { query: `{ ${times(21, () => "viewer { name }")} }` },
    code: "OPERATION_TOO_LARGE",
  },
  {
    what: "50 directives",
    at: inCustomer(times(50, () => "id @skip(if: false)")),
    past: inCustomer(times(51, () => "id @skip(if: false)")),
    code: "OPERATION_TOO_LARGE",
  },
  {
    what: "4 000 tokens",
    at: { query: longDocument(4_000) },
    past: { query: longDocument(4_001) },
    code: "OPERATION_TOO_LARGE",
  },
  {
    what: "a cost of 50 000, page size as literal",
    at: { query: costly(98) },
    past: { query: costly(99) },
    code: "OPERATION_TOO_COSTLY",
  },
  {
    what: "a cost of 50 000, page size as variable",
    at: { query: costly(98, "$n", "($n: Int!)"), variables: { n: 100 } },
    past: { query: costly(99, "$n", "($n: Int!)"), variables: { n: 100 } },
    code: "OPERATION_TOO_COSTLY",
  },
  {
    what: "a cost of 50 000, page size as a variable's default",
    at: { query: costly(98, "$n", "($n: Int! = 100)") },
    past: { query: costly(99, "$n", "($n: Int! = 100)") },
    code: "OPERATION_TOO_COSTLY",
  },
  {
    what: "a page of 100 as literal",
    at: { query: page("100") },
    past: { query: page("101") },
    code: "BAD_USER_INPUT",
  },
  {
    what: "a page of 100 as variable",
    at: { query: page("$n", "($n: Int!)"), variables: { n: 100 } },
    past: { query: page("$n", "($n: Int!)"), variables: { n: 101 } },
    code: "BAD_USER_INPUT",
  },
  {
    what: "a page of 100 as a variable's default",
    at: { query: page("$n", "($n: Int! = 100)") },
    past: { query: page("$n", "($n: Int! = 101)") },
    code: "BAD_USER_INPUT",
  },
  {
    what: "a page of 100 in an input object",
    at: { query: report("{ first: 100 }") },
    past: { query: report("{ first: 101 }") },
    code: "BAD_USER_INPUT",
  },
  {
    what: "a page of 100 in an input object as variable",
    at: { query: report("$i", "($i: ReportInput!)"), variables: { i: { first: 100 } } },
    past: { query: report("$i", "($i: ReportInput!)"), variables: { i: { first: 101 } } },
    code: "BAD_USER_INPUT",
  },
  {
    what: "2 000 entries in a list",
    at: { query: report("{ columns: $c }", "($c: [String!])"), variables: { c: columns(2_000) } },
    past: { query: report("{ columns: $c }", "($c: [String!])"), variables: { c: columns(2_001) } },
    code: "OPERATION_TOO_LARGE",
  },
];

describe.each(bounds)("$what", ({ at, past, code }) => {
  it("passes over HTTP, and one past it is a 400 with a code", async () => {
    expect((await http.run(at.query, at.variables)).errors).toEqual([]);
    const refused = await http.run(past.query, past.variables);
    expect([refused.status, codes(refused.errors)]).toEqual([400, [code]]);
    const json = { headers: { accept: "application/json" } };
    expect((await http.run(past.query, past.variables, json)).status).toBe(400);
  });

  it("passes over the websocket, and one past it is the same error", async () => {
    expect((await live.run(at.query, at.variables)).errors).toBeUndefined();
    // What cannot be read is refused before there could be an answer; the rest is an answer's error.
    const refused = await live
      .run(past.query, past.variables)
      .catch((errors: Errors) => ({ errors }));
    expect(codes(refused.errors)).toEqual([code]);
  });
});

describe("a subscription", () => {
  it("keeps the same bounds", async () => {
    const kinds = (count: number) =>
      `subscription { activity { ${times(count, (i) => `a${i}: kind`)} } }`;
    const refused = live.subscribe(kinds(31));
    await eventually("a refusal", async () => refused.failure);
    expect(codes(refused.failure as Errors)).toEqual(["OPERATION_TOO_LARGE"]);
    const passed = live.subscribe(kinds(30));
    await answered(passed);
    passed.stop();
  });
});

describe("one connection", () => {
  it("carries 50 subscriptions, and the 51st is refused and disturbs none of them", async () => {
    const full = new LiveClient(portal.url, cookie);
    const all = Array.from({ length: 50 }, () =>
      full.subscribe("subscription { activity { kind } }"),
    );
    await Promise.all(all.map(answered));
    const refused = full.subscribe("subscription { activity { kind } }");
    await eventually("a refusal", async () => refused.failure);
    expect(codes(refused.failure as Errors)).toEqual(["TOO_MANY_REQUESTS"]);
    expect(full.closeCode).toBeNull();
    all[0]?.stop();
    await eventually("a place that is free again", async () => {
      const again = await full.run("{ viewer { name } }").catch(() => null);
      return again?.data;
    });
    await full.close();
  });

  it.each([
    { what: "64 KB", bytes: 64 * 1024, closed: null },
    { what: "a byte more", bytes: 64 * 1024 + 1, closed: 1009 },
  ])("takes messages of $what: closed with $closed", async ({ bytes, closed }) => {
    const socket = new WebSocket(`${portal.url}/graphql`, "graphql-transport-ws", {
      headers: cookie,
    });
    const closes = new Promise<number>((resolve) => socket.on("close", resolve));
    const messages: string[] = [];
    const hears = (type: string) => () => messages.some((text) => text.includes(`"${type}"`));
    socket.on("message", (data) => messages.push(String(data)));
    await new Promise((resolve) => socket.on("open", resolve));
    socket.send(JSON.stringify({ type: "connection_init" }));
    await eventually("the connection", async () => hears("connection_ack")());
    const message = (pad: string) =>
      JSON.stringify({
        id: "1",
        type: "subscribe",
        payload: { query: "{ viewer { name } }", variables: { pad } },
      });
    socket.send(message("x".repeat(bytes - message("").length)));
    if (closed) expect(await closes).toBe(closed);
    else await eventually("an answer", async () => hears("next")());
    socket.close();
  });

  it("takes no list of operations", async () => {
    const socket = new WebSocket(`${portal.url}/graphql`, "graphql-transport-ws", {
      headers: cookie,
    });
    const closes = new Promise<number>((resolve) => socket.on("close", resolve));
    await new Promise((resolve) => socket.on("open", resolve));
    socket.send(JSON.stringify([{ type: "connection_init" }, { type: "ping" }]));
    expect(await closes).toBe(4400);
  });
});

describe("the deadline of 20 s, a hundred times shorter here", () => {
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  const asked: number[] = [];
  beforeAll(() => {
    jest.spyOn(AbortSignal, "timeout").mockImplementation((ms) => {
      asked.push(ms);
      return timeout(ms / 100);
    });
  });
  afterEach(() => {
    portal.identity.slowness = 0;
  });
  afterAll(() => {
    jest.restoreAllMocks();
  });

  const both = `{ customer(id: "${CUSTOMER}") { name } order(id: "o1") { status } }`;

  it("lets a slow part of an answer come in time", async () => {
    portal.identity.slowness = 50;
    expect((await http.run(both)).errors).toEqual([]);
    expect((await live.run(both)).errors).toBeUndefined();
    expect(asked).toContain(20_000);
  });

  it("answers without the part that is later, and says so", async () => {
    portal.identity.slowness = 1_000;
    const late = { data: { customer: null, order: { status: "COMPLETED" } } };
    const overHttp = await http.run(both);
    expect(overHttp).toMatchObject(late);
    expect(codes(overHttp.errors)).toEqual(["SUBGRAPH_UNAVAILABLE"]);
    const overSocket = await live.run(both);
    expect(overSocket).toMatchObject(late);
    expect(codes(overSocket.errors)).toEqual(["SUBGRAPH_UNAVAILABLE"]);
  });
});

/** Tells of something until the subscription has heard of it. */
async function answered(answers: { readonly seen: readonly unknown[] }): Promise<void> {
  await eventually("an answer to an event", async () => {
    if (answers.seen.length === 0) {
      portal.log.add({ type: "approvals.request.changed.v1", customerId: CUSTOMER, payload: {} });
    }
    return answers.seen.length > 0;
  });
}
