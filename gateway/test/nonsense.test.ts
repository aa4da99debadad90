import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { TinyPortal } from "./support/tiny-portal.js";

const portal = new TinyPortal();
beforeAll(() => portal.start());
afterAll(() => portal.stop());

const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
const columns = "query ($c: [String!]) { report(input: { columns: $c }) { rows } }";
const page = "query ($n: Int!) { customers(first: $n) { edges { node { id } } } }";
const asking = (query: string, variables: string) =>
  `{"query": ${JSON.stringify(query)}, "variables": ${variables}}`;

describe("what makes no sense", () => {
  it.each<{ what: string; body: string | Buffer; headers?: Record<string, string> }>([
    { what: "nothing", body: "" },
    { what: "null", body: "null" },
    { what: "a number", body: "5" },
    { what: "a text", body: '"{ viewer { name } }"' },
    { what: "an empty object", body: "{}" },
    { what: "an empty query", body: '{"query": ""}' },
    { what: "a query that is none", body: '{"query": {"kind": "Document"}}' },
    { what: "variables that are a list", body: asking(page, "[]") },
    { what: "variables that are a text", body: asking(page, '"n"') },
    {
      what: "no such operation",
      body: '{"query": "query A { viewer { name } }", "operationName": "B"}',
    },
    { what: "no operation", body: '{"query": "fragment A on Viewer { name }"}' },
    { what: "a number past every type", body: asking(page, '{"n": 1e400}') },
    { what: "a number that is no whole one", body: asking(page, '{"n": 0.5}') },
    { what: "an object for a number", body: asking(page, '{"n": {"__proto__": {}}}') },
    { what: "lists in lists in lists", body: asking(columns, `{"c": ${nested(60_000)}}`) },
    {
      what: "a deep literal",
      body: asking(`{ report(input: { columns: ${nested(1_900)} }) { rows } }`, "{}"),
    },
    {
      what: "a deep selection",
      body: asking(
        `{ customer(id: 1) ${"{ parent ".repeat(1_300)}{ id }${" }".repeat(1_300)} }`,
        "{}",
      ),
    },
    { what: "text that is no UTF-8", body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]) },
    {
      what: "an unknown charset",
      body: "{}",
      headers: { "content-type": "application/json; charset=nonsense" },
    },
    { what: "an unknown encoding", body: "{}", headers: { "content-encoding": "nonsense" } },
    { what: "a broken encoding", body: "{}", headers: { "content-encoding": "gzip" } },
    {
      what: "little that becomes much",
      body: gzipSync(asking("{ viewer { name } }", `{"pad": "${"x".repeat(300_000)}"}`)),
      headers: { "content-encoding": "gzip" },
    },
    { what: "no JSON", body: "query={viewer{name}}", headers: { "content-type": "text/plain" } },
  ])("$what is a 400 with a code", async ({ body, headers }) => {
    const response = await fetch(`${portal.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : new Uint8Array(body),
    });
    const text = await response.text();
    expect([response.status, text]).toEqual([400, expect.stringContaining('"code":')]);
    expect(text).not.toMatch(/INTERNAL_SERVER_ERROR|stack|node_modules/);
  });

  it.each(["PUT", "DELETE", "PATCH"])("%s is not a way to ask", async (method) => {
    const response = await fetch(`${portal.url}/graphql`, {
      method,
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    expect(response.status).toBe(405);
  });
});
