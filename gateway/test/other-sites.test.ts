import { request } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { TinyPortal } from "./support/tiny-portal.js";

const portal = new TinyPortal();
beforeAll(() => portal.start());
afterAll(() => portal.stop());

const CHANGE = "mutation { signOut }";
const JSON_BODY = JSON.stringify({ query: CHANGE });
const FORM_BODY = new URLSearchParams({ query: CHANGE }).toString();
const MULTIPART = [
  "--x",
  'Content-Disposition: form-data; name="operations"',
  "",
  JSON_BODY,
  "--x",
  'Content-Disposition: form-data; name="map"',
  "",
  "{}",
  "--x--",
  "",
].join("\r\n");

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}
type Answered = { readonly status: number; readonly headers: Record<string, unknown> };

/** Sends just these headers, with the victim's cookie: `fetch` would add a content type and hide others. */
function send({ method, path, headers = {}, body }: Sent): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asking = request(new URL(path, portal.url), {
      method,
      headers: { cookie: "__Host-markethall=admin", ...headers },
    });
    asking.on("error", reject).on("response", (response) => {
      response.resume();
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers }),
      );
    });
    asking.end(body);
  });
}

/** Whatever a subgraph was asked that changes something. */
function changes(): string[] {
  const { identity, orders } = portal;
  return [
    ...[...identity.asked, ...orders.asked].map(({ query }) => query),
    ...[...identity.posted, ...orders.posted].filter((path) => path !== "/internal/authenticate"),
  ];
}

beforeEach(() => {
  for (const { asked, posted } of [portal.identity, portal.orders]) {
    asked.length = 0;
    posted.length = 0;
  }
});

const json = { "content-type": "application/json" };
const form = { "content-type": "application/x-www-form-urlencoded" };
const multipart = { "content-type": "multipart/form-data; boundary=x" };
const plain = { "content-type": "text/plain" };
const query = `/graphql?${new URLSearchParams({ query: CHANGE }).toString()}`;

describe("an operation without an origin, as old browsers and sandboxes send it", () => {
  it.each([
    { what: "by GET", method: "GET", path: query, status: 400 },
    { what: "by GET as JSON", method: "GET", path: query, headers: json, status: 405 },
    { what: "by HEAD as JSON", method: "HEAD", path: query, headers: json, status: 405 },
    {
      what: "by PUT",
      method: "PUT",
      path: "/graphql",
      headers: json,
      body: JSON_BODY,
      status: 405,
    },
    {
      what: "as a form",
      method: "POST",
      path: "/graphql",
      headers: form,
      body: FORM_BODY,
      status: 400,
    },
    { what: "as a form by its address", method: "POST", path: query, headers: form, status: 400 },
    {
      what: "as a form with parts",
      method: "POST",
      path: "/graphql",
      headers: multipart,
      body: MULTIPART,
      status: 400,
    },
    {
      what: "as text",
      method: "POST",
      path: "/graphql",
      headers: plain,
      body: JSON_BODY,
      status: 400,
    },
    {
      what: "as text that says JSON, too",
      method: "POST",
      path: "/graphql",
      headers: { "content-type": "text/plain; application/json" },
      body: JSON_BODY,
      status: 400,
    },
    {
      what: "as JSON by another name",
      method: "POST",
      path: "/graphql",
      headers: { "content-type": "text/json" },
      body: JSON_BODY,
      status: 400,
    },
    {
      what: "as a type that is none",
      method: "POST",
      path: "/graphql",
      headers: { "content-type": "json" },
      body: JSON_BODY,
      status: 400,
    },
    { what: "without a type", method: "POST", path: "/graphql", body: JSON_BODY, status: 400 },
    {
      what: "with an empty type",
      method: "POST",
      path: "/graphql",
      headers: { "content-type": "" },
      body: JSON_BODY,
      status: 400,
    },
  ])("$what: $status, and nothing changes", async ({ status, ...sent }) => {
    expect((await send(sent)).status).toBe(status);
    expect(changes()).toEqual([]);
  });
});

const foreign: readonly { who: string; headers: Readonly<Record<string, string>> }[] = [
  { who: "another site", headers: { origin: "https://evil.example" } },
  { who: "a neighbour", headers: { origin: "http://staff.shop.example" } },
  { who: "a sandbox", headers: { origin: "null" } },
  { who: "a browser that hides the origin", headers: { "sec-fetch-site": "cross-site" } },
];

/** Every way in that may change something. A new one belongs here, and is guarded before anybody thinks of it. */
const doors: readonly (Sent & { readonly what: string })[] = [
  { what: "an operation", method: "POST", path: "/graphql", headers: json, body: JSON_BODY },
  {
    what: "a token",
    method: "POST",
    path: "/oauth/token",
    headers: form,
    body: "grant_type=client_credentials",
  },
  {
    what: "an upload",
    method: "PUT",
    path: "/files/uploads",
    headers: { "content-type": "text/csv" },
    body: "a,b",
  },
  {
    what: "a vendor's word",
    method: "POST",
    path: "/webhooks/microsoft",
    headers: plain,
    body: "{}",
  },
  { what: "an unknown door", method: "POST", path: "/outbox", headers: form, body: "a=b" },
  { what: "a page", method: "POST", path: "/console", headers: form, body: "a=b" },
  {
    what: "an unknown method",
    method: "PATCH",
    path: "/files/logos/1",
    headers: form,
    body: "a=b",
  },
];

describe.each(foreign)("a page of $who", ({ headers }) => {
  it.each(doors)("gets a 403 for $what, and nothing changes", async (door) => {
    const { status } = await send({ ...door, headers: { ...door.headers, ...headers } });
    expect([status, changes()]).toEqual([403, []]);
  });

  it.each(doors)("is not told that it may ask for $what", async ({ method, path }) => {
    const answer = await send({
      method: "OPTIONS",
      path,
      headers: {
        ...headers,
        "access-control-request-method": method,
        "access-control-request-headers": "content-type,idempotency-key",
      },
    });
    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control"))).toEqual(
      [],
    );
  });

  it("cannot ask by a link either", async () => {
    const { status } = await send({ method: "GET", path: query, headers: { ...json, ...headers } });
    expect([status, changes()]).toEqual([403, []]);
  });
});

describe("the portal's own page", () => {
  const own = { origin: "http://shop.example", "sec-fetch-site": "same-origin" };

  it.each([
    { door: doors[0], status: 200 },
    { door: doors[2], status: 201 },
  ])("is answered with $status", async ({ door, status }) => {
    if (!door) throw new Error("no door");
    const sent = await send({ ...door, headers: { ...door.headers, ...own } });
    expect(sent.status).toBe(status);
    expect(changes()).toHaveLength(1);
  });
});

describe("programs, which name no origin", () => {
  it.each([
    { door: doors[1], status: 400, asks: "/internal/token" },
    { door: doors[3], status: 204, asks: "/internal/vendor-webhook" },
  ])("reach $asks", async ({ door, status, asks }) => {
    if (!door) throw new Error("no door");
    expect((await send(door)).status).toBe(status);
    expect(changes()).toEqual([asks]);
  });

  it.each([
    { what: "as JSON", headers: json, body: '{"grant_type":"client_credentials","client_id":"a"}' },
    { what: "as a form with parts", headers: multipart, body: MULTIPART },
    { what: "as text", headers: plain, body: "grant_type=client_credentials&client_id=a" },
    { what: "without a type", headers: {}, body: "grant_type=client_credentials&client_id=a" },
  ])("get no token $what", async ({ headers, body }) => {
    const { status } = await send({ method: "POST", path: "/oauth/token", headers, body });
    expect([status, changes()]).toEqual([400, []]);
  });

  it("get no token by GET", async () => {
    const path = "/oauth/token?grant_type=client_credentials&client_id=a&client_secret=b";
    const { status } = await send({ method: "GET", path });
    expect([status, changes()]).toEqual([405, []]);
  });
});
