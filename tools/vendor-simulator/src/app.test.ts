import { createServer, type Server } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { type RunningSimulator, startSimulator } from "./app.js";
import { signature } from "./webhooks.js";

const order = {
  reference: "order-1/item-1",
  planSku: "CFQ7TTC0LF8R:0001",
  quantity: 10,
  term: "P1Y",
  customerReference: "customer-1",
};

interface Received {
  readonly signed: boolean;
  readonly path: string;
  readonly body: { id: string; type: string; reference: string; data: Record<string, unknown> };
}

let folder: string;
let simulator: RunningSimulator;
let receiver: Server;
let received: Received[];
/** Answers of the receiver, used up one by one; then 204. */
let answers: number[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "simulator-"));
  received = [];
  answers = [];
  receiver = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => (text += chunk.toString()));
    request.on("end", () => {
      const signed = request.headers["x-vendor-signature"] === signature("secret", text);
      received.push({ signed, path: request.url ?? "", body: JSON.parse(text) });
      response.writeHead(answers.shift() ?? 204).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  simulator = await start();
  await control({ latencyMs: 0, completionMs: 0 });
});

afterEach(async () => {
  await simulator.close();
  await new Promise((resolve) => receiver.close(resolve));
  rmSync(folder, { recursive: true });
});

describe("the vendor simulator", () => {
  it("places an order once, however often it is asked under the same reference", async () => {
    const first = await place(order);
    const second = await place(order, "another-key");
    expect(first.status).toBe(201);
    expect(second.body).toEqual(first.body);
    expect(await ledger()).toHaveLength(1);
    const found = await get(`/v1/microsoft/orders?reference=${order.reference}`);
    expect(found.body.orders).toEqual([first.body]);
  });

  it("refuses a known reference with another content", async () => {
    await place(order);
    const { status, body } = await place({ ...order, quantity: 11 });
    expect(status).toBe(409);
    expect(body.error.code).toBe("CONFLICT");
    expect(await ledger()).toHaveLength(1);
  });

  it("keeps the vendors apart", async () => {
    const { body } = await place(order);
    const { status } = await get(`/v1/google/subscriptions/${body.subscriptionId}`);
    expect(status).toBe(404);
  });

  it("reports a completed order by a signed webhook and sends it again until it is taken", async () => {
    answers = [500];
    await control({ completionMs: 50 });
    const { body } = await place(order);
    expect(body.status).toBe("pending");
    await until(() => received.length === 2);
    const [refused, taken] = received;
    expect(taken).toEqual(refused);
    expect(taken).toMatchObject({
      signed: true,
      path: "/hooks/vendor/microsoft",
      body: { type: "order.completed", reference: order.reference },
    });
    expect(taken?.body.data["subscriptionId"]).toBe(body.subscriptionId);
  });

  it("repeats webhooks under the same id when told to", async () => {
    await control({ repeatWebhooks: 2 });
    await place(order);
    await until(() => received.length === 3);
    expect(new Set(received.map(({ body }) => body.id)).size).toBe(1);
  });

  it("lets a later webhook overtake an earlier one when told to", async () => {
    await control({ reorderWebhooks: true });
    await place(order);
    await place({ ...order, reference: "order-1/item-2" }, "key-2");
    await until(() => received.length === 2);
    expect(received.map(({ body }) => body.reference)).toEqual([
      "order-1/item-2",
      "order-1/item-1",
    ]);
  });

  it("changes, suspends, resumes and cancels a subscription, each once", async () => {
    const { body } = await place(order);
    const path = `/v1/microsoft/subscriptions/${body.subscriptionId}`;
    await post(`${path}/quantity`, { quantity: 12, reference: "c1" });
    await post(`${path}/quantity`, { quantity: 12, reference: "c1" });
    await post(`${path}/suspend`, { reference: "c2" });
    expect((await post(`${path}/quantity`, { quantity: 9, reference: "c3" })).status).toBe(409);
    await post(`${path}/resume`, { reference: "c4" });
    await post(`${path}/cancel`, { reference: "c5" });
    expect((await get(path)).body).toMatchObject({ quantity: 12, status: "cancelled" });
    const operations = (await ledger()).map(({ operation }) => operation);
    expect(operations).toEqual(["order", "quantity", "suspend", "resume", "cancel"]);
  });

  it("makes an account once and reports its usage, the same each time", async () => {
    const account = { reference: "account-1", name: "Northwind production" };
    const first = await post("/v1/aws/accounts", account);
    const second = await post("/v1/aws/accounts", account);
    expect(second.body).toEqual(first.body);
    const range = "/v1/aws/usage?from=2026-10-01&to=2026-10-03";
    const usage = await get(range);
    expect(usage.body.records).toHaveLength(6);
    expect((await get(range)).body).toEqual(usage.body);
    expect((await get("/v1/aws/usage?from=2026-10-01&to=2026-10-01")).status).toBe(400);
  });

  it("takes effect and loses the answer, so that the buyer has to look it up", async () => {
    await control({ loseReplies: true });
    await expect(place(order)).rejects.toThrow();
    await control({ loseReplies: false });
    const { body } = await get(`/v1/microsoft/orders?reference=${order.reference}`);
    expect(body.orders).toHaveLength(1);
    expect(await ledger()).toHaveLength(1);
  });

  it("cuts connections before the effect, and after it in the middle of the answer", async () => {
    await control({ cutRequests: 1 });
    await expect(place(order)).rejects.toThrow("fetch failed");
    expect(await ledger()).toHaveLength(0);
    await control({ cutRequests: 0, cutAnswers: 1 });
    await expect(place(order)).rejects.toThrow("terminated");
    expect(await ledger()).toHaveLength(1);
    await control({ cutAnswers: 0 });
    expect((await place(order)).status).toBe(201);
    expect(await ledger()).toHaveLength(1);
  });

  it("cuts every open connection at once, and a request that it had not read has no effect", async () => {
    await control({ latencyMs: 300 });
    const placed = place(order).then(
      () => "answered",
      () => "cut",
    );
    let cut = 0;
    while (cut === 0) cut = (await post("/connections/cut", {})).body.cut;
    expect(cut).toBe(1);
    await expect(placed).resolves.toBe("cut");
    // Asked after the one that was cut, so when this is answered that one is over; had it counted, this were a conflict.
    expect((await place({ ...order, quantity: 11 })).status).toBe(201);
    expect(await ledger()).toHaveLength(1);
  });

  it("fails without an effect, answers nonsense and goes down as told", async () => {
    await control({ failureRate: 1 });
    expect((await place(order)).status).toBe(500);
    expect(await ledger()).toHaveLength(0);
    await control({ failureRate: 0, nonsense: 1 });
    await expect(place(order)).rejects.toThrow(SyntaxError);
    await control({ nonsense: 0, down: true });
    await expect(place(order)).rejects.toThrow("fetch failed");
    expect((await get("/ready")).status).toBe(200);
  });

  it("fails the same requests again for the same seed", async () => {
    const outcomes = async () => {
      await control({ failureRate: 0.5, seed: 7 });
      const statuses: number[] = [];
      for (let i = 0; i < 12; i += 1)
        statuses.push((await get("/v1/aws/orders?reference=x")).status);
      return statuses;
    };
    const first = await outcomes();
    expect(new Set(first)).toEqual(new Set([200, 500]));
    expect(await outcomes()).toEqual(first);
  });

  it("knows after a restart what it had answered for, and completes what was pending", async () => {
    await control({ completionMs: 150 });
    const { body } = await place(order);
    await simulator.close();
    simulator = await start();
    expect((await place(order)).body.orderId).toBe(body.orderId);
    await until(() => received.length === 1);
    expect(await ledger()).toHaveLength(1);
  });

  it.each([
    ["no key", () => post("/v1/microsoft/orders", order)],
    ["no reference", () => place({ ...order, reference: "" })],
    ["half a seat", () => place({ ...order, quantity: 0.5 })],
    ["an unknown control", () => put("/control", { speed: 3 })],
    ["a share above one", () => put("/control", { failureRate: 2 })],
  ])("answers 400 to %s", async (_what, ask) => {
    const { status, body } = await ask();
    expect(status).toBe(400);
    expect(body.error.code).toBe("BAD_REQUEST");
  });
});

function start(): Promise<RunningSimulator> {
  const { port } = receiver.address() as AddressInfo;
  return startSimulator({
    host: "127.0.0.1",
    port: 0,
    journalPath: join(folder, "simulator.jsonl"),
    webhookUrl: `http://127.0.0.1:${port}/hooks/vendor`,
    webhookSecret: "secret",
  });
}

async function call(method: string, path: string, body?: object, key?: string) {
  const response = await fetch(simulator.url + path, {
    method,
    headers: key ? { "idempotency-key": key } : {},
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

const get = (path: string) => call("GET", path);
const put = (path: string, body: object) => call("PUT", path, body);
const post = (path: string, body: object) => call("POST", path, body);
const control = (body: object) => put("/control", body);
const place = (body: object, key = "key-1") => call("POST", "/v1/microsoft/orders", body, key);

async function ledger(): Promise<{ operation: string }[]> {
  return (await get("/ledger")).body.entries;
}

async function until(reached: () => boolean): Promise<void> {
  const deadline = Date.now() + 4_000;
  while (!reached()) {
    if (Date.now() > deadline) throw new Error("it did not happen in time");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
