import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { allowedOrigins, OutboundClient, type OutboundOptions } from "./outbound-client.js";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** What the other side may do, by path. */
const paths: Record<string, Answer> = {
  "/plain": (_request, response) => response.setHeader("x-two", ["a", "b"]).end("hello"),
  "/echo": (request, response) => request.pipe(response),
  "/redirect": (_request, response) => response.writeHead(302, { location: "/plain" }).end(),
  "/silent": () => undefined,
  "/trickle": (_request, response) => {
    const drip = setInterval(() => response.write("."), 50);
    response.on("close", () => clearInterval(drip));
  },
  "/half": (_request, response) => response.write("half"),
  "/huge": (_request, response) => response.end("x".repeat(2_000)),
  "/headers": (_request, response) => response.setHeader("x-long", "h".repeat(20_000)).end(),
  "/reset": (request) => request.socket.destroy(),
};
const server = createServer((request, response) => paths[request.url ?? ""]?.(request, response));
let origin: string;
let seen: string[] = [];
server.on("request", ({ url }) => seen.push(url ?? ""));

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  seen = [];
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

async function get(path: string, options: OutboundOptions = {}) {
  const client = new OutboundClient({ allow: [origin], maxBytes: 1_000, ...options });
  const answer = await client.send({ method: "GET", url: origin + path });
  await client.close();
  return answer.ok ? answer.value : answer.error;
}

describe("OutboundClient", () => {
  it("answers with status, headers and body", async () => {
    await expect(get("/plain")).resolves.toMatchObject({
      status: 200,
      headers: { "x-two": "a" },
      body: "hello",
    });
  });

  it("sends the body that it was given", async () => {
    const client = new OutboundClient({ allow: [origin] });
    const answer = await client.send({ method: "POST", url: `${origin}/echo`, body: "päckchen" });
    expect(answer).toMatchObject({ ok: true, value: { body: "päckchen" } });
    await client.close();
  });

  it("follows no redirect", async () => {
    await expect(get("/redirect")).resolves.toMatchObject({ status: 302 });
    expect(seen).toEqual(["/redirect"]);
  });

  it.each([
    ["/silent", { totalTimeoutMs: 100 }, "answer"],
    ["/trickle", { totalTimeoutMs: 300 }, "answer"],
    ["/silent", { headersTimeoutMs: 100 }, "headers"],
    ["/half", { bodyTimeoutMs: 100 }, "body"],
  ] as const)("does not wait for ever: %s with %j", async (path, options, waitingFor) => {
    await expect(get(path, options)).resolves.toEqual({ kind: "TimedOut", waitingFor });
  });

  it("takes no answer beyond its cap", async () => {
    await expect(get("/huge")).resolves.toEqual({ kind: "TooLarge", maxBytes: 1_000 });
    await expect(get("/huge", { maxBytes: 2_000 })).resolves.toMatchObject({ status: 200 });
    await expect(get("/headers")).resolves.toMatchObject({ kind: "TooLarge" });
  });

  it("takes the beginning where that is enough", async () => {
    await expect(get("/huge", { whenTooLarge: "cut" })).resolves.toMatchObject({
      status: 200,
      body: "x".repeat(1_000),
    });
  });

  it("says how the host could not be reached", async () => {
    await expect(get("/reset")).resolves.toMatchObject({ kind: "NotReached" });
    const client = new OutboundClient({ allow: ["http://127.0.0.1:1"] });
    await expect(client.send({ method: "GET", url: "http://127.0.0.1:1/" })).resolves.toEqual({
      ok: false,
      error: { kind: "NotReached", code: "ECONNREFUSED" },
    });
    const secure = origin.replace("http:", "https:");
    const plain = new OutboundClient({ allow: [secure] });
    const answer = await plain.send({ method: "GET", url: secure });
    expect(answer).toMatchObject({ ok: false, error: { kind: "NotReached" } });
  });

  it("gives up when it is told to", async () => {
    const client = new OutboundClient({ allow: [origin] });
    const answer = await client.send({
      method: "GET",
      url: `${origin}/silent`,
      signal: AbortSignal.timeout(50),
    });
    expect(answer).toMatchObject({ ok: false, error: { kind: "TimedOut" } });
    await client.close();
  });

  it("calls nothing that is not public or not allowed", async () => {
    const guarded = new OutboundClient({
      resolve: () => Promise.resolve([{ address: "127.0.0.1", family: 4 }]),
    });
    for (const url of [origin, origin.replace("http:", "https:"), "https://partner.example/"]) {
      const answer = await guarded.send({ method: "GET", url });
      expect(answer).toMatchObject({ ok: false, error: { kind: "AddressRefused" } });
    }
    expect(seen).toEqual([]);
  });
});

describe("check, before an address is kept", () => {
  const standsFor = (...addresses: string[]) =>
    new OutboundClient({
      resolve: () => Promise.resolve(addresses.map((address) => ({ address, family: 4 }))),
    });

  it.each([
    [["8.8.8.8"], true],
    [["8.8.8.8", "10.0.0.1"], false],
    [["169.254.169.254"], false],
    [[], true],
  ])("of a name that stands for %j answers %s", async (addresses, passes) => {
    const checked = await standsFor(...addresses).check("https://partner.example/hooks");
    expect(checked.ok).toBe(passes);
  });

  it("needs no look-up for an allowed origin", async () => {
    const client = new OutboundClient({ allow: ["http://localhost:5999"] });
    await expect(client.check("http://localhost:5999/hook")).resolves.toMatchObject({ ok: true });
    await expect(client.check("http://localhost:5998/hook")).resolves.toMatchObject({ ok: false });
  });
});

describe("allowedOrigins", () => {
  it("reads origins with spaces or commas between", () => {
    expect(allowedOrigins("http://127.0.0.1:4016, https://a.example/x  ")).toEqual([
      "http://127.0.0.1:4016",
      "https://a.example",
    ]);
    expect(allowedOrigins("")).toEqual([]);
    expect(() => allowedOrigins("127.0.0.1:4016")).toThrow(RangeError);
  });
});
