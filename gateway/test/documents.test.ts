import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { documentId, readManifests } from "../src/documents/manifest.js";
import { eventually, PortalClient } from "./support/client.js";
import { LiveClient } from "./support/live-client.js";
import { registeredTexts, writePages } from "./support/tiny-pages.js";
import { CUSTOMER, TinyPortal } from "./support/tiny-portal.js";

const open = new TinyPortal();
const strict = new TinyPortal();
beforeAll(async () => {
  await open.start();
  await strict.start({ freeDocuments: "require" });
});
afterAll(async () => {
  await open.stop();
  await strict.stop();
});

const ids = {
  viewer: { documentId: documentId(registeredTexts.viewer) },
  customers: { documentId: documentId(registeredTexts.customers) },
  orderChanged: { documentId: documentId(registeredTexts.orderChanged) },
  unknown: { documentId: documentId("{ viewer { name ip } }") },
};
const code = ({ errors }: { errors?: readonly unknown[] | undefined }) =>
  (errors?.[0] as { extensions: { code: string } } | undefined)?.extensions.code;
const cookie = (who: string): Record<string, string> => ({ cookie: `__Host-markethall=${who}` });

describe("registered documents over HTTP", () => {
  it("are answered by their id, with variables", async () => {
    const client = new PortalClient(strict.url);
    expect((await client.run(ids.viewer)).data).toEqual({ viewer: null });
    expect((await client.run(ids.customers, { n: 100 })).errors).toEqual([]);
  });

  it("keep the limits that depend on variables", async () => {
    const answer = await new PortalClient(strict.url).run(ids.customers, { n: 30_000 });
    expect([answer.status, code(answer)]).toEqual([400, "OPERATION_TOO_COSTLY"]);
  });

  it.each([
    {
      what: "an id that is not registered",
      body: ids.unknown,
      code: "PERSISTED_DOCUMENT_NOT_FOUND",
    },
    { what: "an id that is none", body: { documentId: 7 }, code: "BAD_REQUEST" },
    {
      what: "an id and a text",
      body: { ...ids.viewer, query: "{ viewer { name } }" },
      code: "BAD_REQUEST",
    },
  ])("$what: 400 $code, in the form that was asked for", async ({ body, code: expected }) => {
    const accept = "application/graphql-response+json";
    const response = await fetch(`${open.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", accept },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toContain(accept);
    expect(code((await response.json()) as { errors: unknown[] })).toBe(expected);
  });

  it("are not asked for by GET", async () => {
    const response = await fetch(`${open.url}/graphql?documentId=${ids.viewer.documentId}`, {
      headers: { "content-type": "application/json" },
    });
    expect(response.status).toBe(400);
  });
});

describe("free documents", () => {
  const free = "{ viewer { name } }";

  it.each<{ who: string; headers: Record<string, string>; expected: string | undefined }>([
    {
      who: "a signed-in browser",
      headers: cookie("admin"),
      expected: "PERSISTED_DOCUMENT_REQUIRED",
    },
    { who: "a visitor", headers: {}, expected: "PERSISTED_DOCUMENT_REQUIRED" },
    {
      who: "a partner's program",
      headers: { authorization: "Bearer partner" },
      expected: undefined,
    },
  ])(
    "from $who, where they are not accepted of browsers: $expected",
    async ({ headers, expected }) => {
      const answer = await new PortalClient(strict.url).run(free, {}, { headers });
      expect([answer.status, code(answer)]).toEqual([expected ? 400 : 200, expected]);
      expect((await new PortalClient(open.url).run(free, {}, { headers })).errors).toEqual([]);
    },
  );

  it("cannot go round the setting by GET", async () => {
    const response = await fetch(`${strict.url}/graphql?query=${encodeURIComponent(free)}`, {
      headers: { "content-type": "application/json" },
    });
    expect(response.status).toBe(400);
    expect(code((await response.json()) as { errors: unknown[] })).toBe(
      "PERSISTED_DOCUMENT_REQUIRED",
    );
  });

  it("leave the portal's own boot query alone", async () => {
    const html = await (await fetch(`${strict.url}/v2c/catalog?accountName=demo`)).text();
    expect(html).toContain('"suspended":false');
  });
});

describe("registered documents over the websocket", () => {
  it("are answered by their id, queries and subscriptions", async () => {
    const live = new LiveClient(strict.url, cookie("admin"));
    expect(await live.run(ids.viewer)).toEqual({ data: { viewer: { name: "admin" } } });
    const answers = live.subscribe(ids.orderChanged, { id: "o1" });
    await eventually("an answer to an event", async () => {
      strict.log.add({
        type: "subscriptions.order.changed.v1",
        customerId: CUSTOMER,
        payload: { orderId: "o1", status: "COMPLETED" },
      });
      return answers.seen.length > 0;
    });
    expect(answers.seen[0]?.data).toEqual({ orderChanged: { id: "o1", status: "COMPLETED" } });
    await live.close();
  });

  it.each([
    { what: "an unknown id", document: ids.unknown, expected: "PERSISTED_DOCUMENT_NOT_FOUND" },
    { what: "a text", document: "{ viewer { name } }", expected: "PERSISTED_DOCUMENT_REQUIRED" },
  ])("refuse $what", async ({ document, expected }) => {
    const live = new LiveClient(strict.url, cookie("admin"));
    await expect(live.run(document)).rejects.toEqual([
      expect.objectContaining({ extensions: { code: expected } }),
    ]);
    await live.close();
  });
});

describe("the manifest", () => {
  it("is read from what the build of each frontend left", () => {
    const folder = mkdtempSync(join(tmpdir(), "markethall-manifest-"));
    writePages(folder);
    expect(readManifests(folder, ["console", "billing"]).get(ids.viewer.documentId)).toBe(
      registeredTexts.viewer,
    );
    rmSync(folder, { recursive: true });
  });

  it("is refused where an id is not its text's", () => {
    const folder = mkdtempSync(join(tmpdir(), "markethall-manifest-"));
    writePages(folder, { [ids.viewer.documentId]: "{ viewer { name ip } }" });
    expect(() => readManifests(folder, ["console"])).toThrow(/console.*is not the id of its text/);
    rmSync(folder, { recursive: true });
  });

  it("stays in the house", async () => {
    expect((await fetch(`${open.url}/remotes/console/documents.json`)).status).toBe(404);
  });
});
