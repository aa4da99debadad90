import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import {
  buildClientSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  printSchema,
} from "graphql";
import { eventually, PortalClient } from "./support/client.js";
import { LiveClient } from "./support/live-client.js";
import { CUSTOMER, TinyPortal } from "./support/tiny-portal.js";

const portal = new TinyPortal();
const bearer = { authorization: "Bearer partner" };
let partner: PortalClient;
beforeAll(async () => {
  await portal.start();
  partner = new PortalClient(portal.url, "partner");
});
afterAll(() => portal.stop());
afterAll(() => {
  jest.restoreAllMocks();
});

/** Costs 1 + 100 × 2 + 100 × ids. */
const customers = (ids: number) =>
  `{ customers(first: 100) { edges { node { ${"id ".repeat(ids)} } } } }`;
const code = ({ errors }: { errors?: readonly { extensions?: unknown }[] | undefined }) =>
  (errors?.[0]?.extensions as { code: string } | undefined)?.code;

describe("the contract", () => {
  const read = (headers: Record<string, string>, method = "GET") =>
    fetch(`${portal.url}/graphql/partner.graphql`, { method, headers });
  const cookie = (who: string) => ({ cookie: `__Host-markethall=${who}` });

  it("is served as text to a partner's program", async () => {
    const response = await read(bearer);
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    const sdl = await response.text();
    expect(sdl).toContain("customers(first: Int! = 20): CustomerConnection!");
    expect(sdl).not.toMatch(/faulty|report|activity/);
  });

  it.each<{ who: string; headers: Record<string, string>; method: string; status: number }>([
    { who: "staff", headers: cookie("owner"), method: "GET", status: 200 },
    { who: "a customer", headers: cookie("admin"), method: "GET", status: 403 },
    { who: "a stranger", headers: {}, method: "GET", status: 401 },
    { who: "a wrong token", headers: { authorization: "Bearer x" }, method: "GET", status: 401 },
    { who: "a program that writes", headers: bearer, method: "POST", status: 405 },
  ])("answers $who with $status", async ({ headers, method, status }) => {
    expect((await read(headers, method)).status).toBe(status);
  });

  it("is all that introspection shows a program, over HTTP and over the websocket", async () => {
    const sdl = await (await read(bearer)).text();
    const shown = (data: unknown) => printSchema(buildClientSchema(data as IntrospectionQuery));
    const query = getIntrospectionQuery();
    expect(`${shown(await partner.ask(query))}\n`).toBe(sdl);
    const live = new LiveClient(portal.url, bearer);
    expect(`${shown((await live.run(query)).data)}\n`).toBe(sdl);
    await live.close();
  });

  it("hides a type outside of it, in fragments too, and is asked for on its own", async () => {
    const type = await partner.ask(
      `query ($name: String!) { ...T } fragment T on Query { __type(name: $name) { name } }`,
      { name: "Report" },
    );
    expect(type).toEqual({ __type: null });
    const mixed = await partner.run(
      "{ viewer { name } ... on Query { __schema { queryType { name } } } }",
    );
    expect([mixed.status, code(mixed)]).toEqual([400, "BAD_REQUEST"]);
  });

  it("leaves the whole schema to who is signed in", async () => {
    const browser = new PortalClient(portal.url);
    const answer = await browser.run(
      `{ __type(name: "Report") { name } }`,
      {},
      { headers: cookie("admin") },
    );
    expect(answer.data).toEqual({ __type: { name: "Report" } });
  });
});

describe("a partner's operations", () => {
  let now = Date.parse("2030-01-01T00:00:00Z");
  const later = (seconds: number) => (now += seconds * 1_000);
  beforeAll(() => {
    jest.spyOn(Date, "now").mockImplementation(() => now);
  });

  it("are answered with what they cost and what is left", async () => {
    later(3_600);
    const answer = await partner.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: customers(1) }),
    });
    expect(((await answer.json()) as { extensions: unknown }).extensions).toEqual({
      cost: { requested: 301, remaining: 699, resetAt: new Date(now + 31_000).toISOString() },
    });
    expect(answer.headers.get("ratelimit-policy")).toBe('"cost";q=1000;w=100');
    expect(answer.headers.get("ratelimit")).toBe('"cost";r=699;t=31');
    expect(answer.headers.get("retry-after")).toBeNull();
  });

  it("are refused with 429 where the bucket does not hold the cost, and go through once it does", async () => {
    later(3_600);
    expect((await partner.run(customers(7))).errors).toEqual([]);
    const refused = await partner.run(customers(1));
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "21"]);
    expect(refused.errors[0]?.extensions).toEqual({
      code: "TOO_MANY_REQUESTS",
      retryAfterSeconds: 21,
    });
    expect(refused.headers.get("ratelimit")).toBe('"cost";r=99;t=91');
    later(20);
    expect((await partner.run(customers(1))).status).toBe(429);
    later(1);
    expect((await partner.run(customers(1))).status).toBe(200);
  });

  it("are metered over the websocket from the same bucket, subscriptions when they start", async () => {
    later(3_600);
    const live = new LiveClient(portal.url, bearer);
    expect((await live.run(customers(7))).extensions).toEqual({
      cost: { requested: 901, remaining: 99, resetAt: new Date(now + 91_000).toISOString() },
    });
    expect(code(await live.run(customers(1)))).toBe("TOO_MANY_REQUESTS");
    expect((await partner.run(customers(1))).status).toBe(429);
    for (let i = 0; i < 99; i += 1) await partner.ask("{ __typename }");
    const refused = live.subscribe(`subscription { orderChanged(id: "${CUSTOMER}") { id } }`);
    await eventually("a refusal", async () => refused.failure);
    expect(JSON.stringify(refused.failure)).toContain("TOO_MANY_REQUESTS");
    await live.close();
  });

  it("cost nothing of people's", async () => {
    later(3_600);
    const browser = new PortalClient(portal.url);
    for (let i = 0; i < 3; i += 1) {
      const answer = await browser.run(customers(7));
      expect([answer.status, answer.headers.get("ratelimit")]).toEqual([200, null]);
    }
  });
});
