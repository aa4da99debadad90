import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { PortalClient } from "./support/client.js";
import { CUSTOMER, TinyPortal } from "./support/tiny-portal.js";

const portal = new TinyPortal();
let client: PortalClient;
beforeAll(() => portal.start());
afterAll(() => portal.stop());
beforeEach(() => {
  client = new PortalClient(portal.url);
});

const signIn = (name: string) =>
  client.ask("mutation ($name: String!) { signIn(name: $name) { name } }", { name });
const code = (answer: { errors: readonly { extensions?: unknown }[] }) =>
  answer.errors.map(({ extensions }) => (extensions as { code: string }).code);

describe("the graph over HTTP", () => {
  it("joins what two subgraphs know", async () => {
    const data = await client.ask(`{ order(id: "o1") { status customer { name } } }`);
    expect(data).toEqual({ order: { status: "COMPLETED", customer: { name: "Customer 1" } } });
  });

  it("gives the session in a cookie, keeps it, and takes it away", async () => {
    await signIn("admin");
    expect(client.signedIn).toBe(true);
    expect(await client.ask("{ viewer { name } }")).toEqual({ viewer: { name: "admin" } });
    await client.ask("mutation { signOut }");
    expect(client.signedIn).toBe(false);
    expect(await client.ask("{ viewer { name } }")).toEqual({ viewer: null });
  });

  it("takes who has a session that ended for a stranger, and leaves the cookie alone: a newer one may stand there by now", async () => {
    await client.ask('mutation { signIn(name: "nobody") { name } }');
    expect(await client.ask("{ viewer { name } }")).toEqual({ viewer: null });
    expect(client.signedIn).toBe(true);
  });

  it("refuses a bearer token that is not valid", async () => {
    const answer = await new PortalClient(portal.url, "wrong").run("{ viewer { name } }");
    expect([answer.status, code(answer)]).toEqual([401, ["UNAUTHENTICATED"]]);
  });

  it("believes nothing that comes from outside under its own names", async () => {
    const headers = {
      "x-markethall-actor": Buffer.from(JSON.stringify({ id: "admin", name: "admin" })).toString(
        "base64url",
      ),
      "x-markethall-ip": "10.0.0.1",
    };
    const { data } = await client.run("{ viewer { name ip } }", {}, { headers });
    expect(data).toEqual({ viewer: null });
  });

  it("tells the subgraph the request's id and key, and the caller the id", async () => {
    await signIn("admin");
    const key = "a-key-of-mine";
    const answer = await client.run<{ signIn: { requestId: string; idempotencyKey: string } }>(
      `mutation { signIn(name: "admin") { requestId idempotencyKey } }`,
      {},
      { key },
    );
    expect(answer.data?.signIn).toEqual({
      requestId: answer.headers.get("x-request-id"),
      idempotencyKey: key,
    });
  });

  it("hides what went wrong, and says under which id it is logged", async () => {
    const answer = await client.run('{ faulty storefront(accountName: "demo") { suspended } }');
    expect(answer.data).toEqual({ faulty: null, storefront: { suspended: false } });
    expect(answer.errors).toEqual([
      expect.objectContaining({
        message: "Something went wrong.",
        extensions: {
          code: "INTERNAL_SERVER_ERROR",
          requestId: answer.headers.get("x-request-id"),
        },
      }),
    ]);
  });

  it("passes on what a person can act on", async () => {
    expect(code(await client.run("{ forbidden }"))).toEqual(["FORBIDDEN"]);
  });

  it("still answers the rest when a subgraph is down, and all again when it is back", async () => {
    const query = `{ customer(id: "${CUSTOMER}") { name } order(id: "o1") { status } }`;
    await portal.orders.stop();
    const answer = await client.run(query);
    expect(answer.data).toEqual({ customer: { name: "Customer 1" }, order: null });
    expect(code(answer)).toEqual(["SUBGRAPH_UNAVAILABLE"]);
    await portal.orders.start();
    expect((await client.run(query)).errors).toEqual([]);
  });

  it.each([
    { what: "no syntax", query: "{ viewer {", status: 400, expected: "GRAPHQL_PARSE_FAILED" },
    {
      what: "an unknown field",
      query: "{ viewers { name } }",
      status: 400,
      expected: "GRAPHQL_VALIDATION_FAILED",
    },
    {
      what: "a missing variable",
      query: "query ($id: ID!) { order(id: $id) { id } }",
      status: 400,
      expected: "BAD_USER_INPUT",
    },
    {
      what: "introspection by a stranger",
      query: "{ __schema { types { name } } }",
      status: 400,
      expected: "INTROSPECTION_DISABLED",
    },
    {
      what: "a subscription",
      query: `subscription { orderChanged(id: "1") { id } }`,
      status: 400,
      expected: "BAD_REQUEST",
    },
    {
      what: "entities from outside",
      query: "{ _entities(representations: []) { __typename } }",
      status: 400,
      expected: "GRAPHQL_VALIDATION_FAILED",
    },
    {
      what: "31 aliases",
      query: `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: __typename`).join(" ")} }`,
      status: 400,
      expected: "OPERATION_TOO_LARGE",
    },
    {
      what: "too many tokens",
      query: `{ viewer { ${"name ".repeat(4_001)} } }`,
      status: 400,
      expected: "OPERATION_TOO_LARGE",
    },
    {
      what: "a costly page",
      query: "{ customers(first: 30000) { edges { node { id } } } }",
      status: 400,
      expected: "OPERATION_TOO_COSTLY",
    },
  ])("refuses $what with a 400 and a code", async ({ query, status, expected }) => {
    const answer = await client.run(query);
    expect([answer.status, code(answer)[0]]).toEqual([status, expected]);
    expect(JSON.stringify(answer.errors)).not.toMatch(/stack|Did you mean/);
  });

  it("answers 400 where nothing but the input is wrong", async () => {
    const query = "{ customers(first: 101) { edges { node { id } } } }";
    const answer = await client.run(query);
    expect([answer.status, code(answer)]).toEqual([400, ["BAD_USER_INPUT"]]);
  });

  it("counts a page size in a variable, too", async () => {
    const query = "query ($n: Int!) { customers(first: $n) { edges { node { id } } } }";
    expect(code(await client.run(query, { n: 30_000 }))).toEqual(["OPERATION_TOO_COSTLY"]);
    expect((await client.run(query, { n: 100 })).errors).toEqual([]);
  });

  it("shows the schema to who is signed in", async () => {
    await signIn("admin");
    expect((await client.run("{ __schema { queryType { name } } }")).errors).toEqual([]);
  });
});

describe("the body of a request", () => {
  it("takes 256 KB and not a byte more, and no list of operations", async () => {
    const post = (body: string) =>
      client.fetch("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      });
    const padded = (bytes: number) => {
      const empty = JSON.stringify({ query: "{ __typename }", variables: { pad: "" } }).length;
      return JSON.stringify({
        query: "{ __typename }",
        variables: { pad: "x".repeat(bytes - empty) },
      });
    };
    expect((await post(padded(256 * 1024))).status).toBe(200);
    expect((await post(padded(256 * 1024 + 1))).status).toBe(400);
    expect((await post("{ not json")).status).toBe(400);
    expect((await post(JSON.stringify([{ query: "{ __typename }" }]))).status).toBe(400);
  });
});
