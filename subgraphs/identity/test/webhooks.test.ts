import { randomUUID } from "node:crypto";
import type { Actor } from "@markethall/auth";
import type { DomainEvent } from "@markethall/events";
import { eventOf } from "@markethall/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { Webhook } from "standardwebhooks";
import type { ResellerEntity } from "../src/entities/reseller.entity.js";
import { openReceiver, type Received, webhookWorker } from "./webhook-receiver.js";
import { openWorld, type World } from "./world.js";

let world: World;
let receiver: Awaited<ReturnType<typeof openReceiver>>;
let worker: ReturnType<typeof webhookWorker>;
let reseller: ResellerEntity;
let owner: Actor;
let endpoint: { id: string };
let secret: string;

const SECONDS = 1 / 3_600;

beforeAll(async () => {
  receiver = await openReceiver();
  world = await openWorld({ outboundAllow: [receiver.origin] });
  worker = webhookWorker(world, receiver.origin);
});
afterAll(async () => {
  await world.close();
  await receiver.close();
});
beforeEach(async () => {
  // What an earlier test left waiting shall not arrive in this one.
  await world.admin.query("delete from jobs._private_jobs");
  reseller = await world.reseller();
  owner = (await world.user({ resellerId: reseller.id, customerId: null }, "RESELLER_OWNER")).actor;
  const made = await create();
  endpoint = made.webhookEndpoint;
  secret = made.secret;
  receiver.received.splice(0);
  receiver.replies.splice(0);
});

function create(path = "/hooks", eventTypes = ["order.changed"]) {
  return world.act<{ webhookEndpoint: { id: string }; secret: string; field?: string }>(
    owner,
    "createWebhookEndpoint",
    "... on CreateWebhookEndpointSuccess { webhookEndpoint { id } secret } ... on InvalidInputError { field message }",
    { url: receiver.origin + path, description: "ERP", eventTypes },
  );
}

function orderEvent(orderId: string = randomUUID()): DomainEvent {
  return eventOf("subscriptions.order.changed.v1", reseller.id, {
    orderId,
    number: "O-000001",
    customerId: "c1",
    status: "COMPLETED",
    total: { minor: "2200", currency: "USD" },
  });
}

interface Delivery {
  readonly id: string;
  readonly messageId: string;
  readonly status: string;
  readonly attempts: number;
  readonly responseCode: number | null;
  readonly durationMs: number | null;
  readonly problem: string | null;
  readonly responseBody: string | null;
  readonly nextAttemptAt: Date | null;
}
async function look(by = owner, id = endpoint.id) {
  const { data } = await world.run<{
    webhookEndpoint: {
      status: string;
      disabledReason: string | null;
      deliveries: { totalCount: number; edges: { node: Delivery }[] };
    } | null;
  }>(
    by,
    `query($id: ID!) { webhookEndpoint(id: $id) { status disabledReason deliveries { totalCount edges { node {
      id messageId status attempts responseCode durationMs problem responseBody nextAttemptAt } } } } }`,
    { id },
  );
  const found = data?.webhookEndpoint;
  return { ...found, deliveries: found?.deliveries.edges.map(({ node }) => node) ?? [] };
}
const change = (mutation: string, selection: string, input: object) =>
  world.act<Record<string, never>>(owner, mutation, selection, input);

/** What the receiver makes of a message, at the time that it is in the test. @throws WebhookVerificationError */
function verified({ body, headers }: Received, by = secret) {
  const clock = jest.spyOn(Date, "now").mockReturnValue(world.realTime.now().getTime());
  try {
    return new Webhook(by).verify(body, headers as Record<string, string>);
  } finally {
    clock.mockRestore();
  }
}

describe("a webhook", () => {
  it("tells an endpoint about an event, signed, once and in few words", async () => {
    const event = orderEvent("o1");
    expect(await worker.receive(event)).toBe(true);
    expect(await worker.receive(event)).toBe(false);
    await worker.runDue();
    expect(receiver.received).toHaveLength(1);
    const [message] = receiver.received;
    expect(message?.headers).toMatchObject({
      "webhook-id": event.id,
      "content-type": "application/json",
    });
    expect(verified(message!)).toEqual({
      type: "order.changed",
      timestamp: event.occurredAt.toISOString(),
      data: { orderId: "o1", number: "O-000001", customerId: "c1", status: "COMPLETED" },
    });
    expect((await look()).deliveries).toMatchObject([
      {
        messageId: event.id,
        status: "DELIVERED",
        attempts: 1,
        responseCode: 204,
        durationMs: expect.any(Number),
        problem: null,
        nextAttemptAt: null,
      },
    ]);
  });

  it("goes to those who asked for it, and to nobody of another reseller", async () => {
    await create("/customers", ["customer.changed"]);
    await create("/both", ["customer.changed", "order.changed"]);
    const stranger = eventOf("subscriptions.order.changed.v1", (await world.reseller()).id, {});
    await worker.receive(stranger);
    await worker.receive(orderEvent());
    await worker.runDue();
    expect(receiver.received.map(({ path }) => path).sort()).toEqual(["/both", "/hooks"]);
  });

  it("is tried again after 5 and 15 seconds, under the same id, until it is taken", async () => {
    const event = orderEvent();
    await worker.receive(event);
    receiver.replies.push(500, 503, 200);
    await worker.runDue();
    expect((await look()).deliveries).toMatchObject([
      { status: "PENDING", responseCode: 500, problem: "The endpoint answered 500." },
    ]);
    await worker.runDue();
    expect(receiver.received).toHaveLength(1);
    for (const seconds of [6, 18]) {
      world.realTime.pass(seconds * SECONDS);
      await worker.runDue();
    }
    expect(receiver.received.map(({ headers }) => headers["webhook-id"])).toEqual(
      Array(3).fill(event.id),
    );
    for (const message of receiver.received) verified(message);
    expect((await look()).deliveries).toMatchObject([{ status: "DELIVERED", attempts: 3 }]);
  });

  it("waits as long as it is told to", async () => {
    await worker.receive(orderEvent());
    receiver.replies.push({ status: 429, headers: { "retry-after": "60" } });
    const before = world.realTime.now();
    await worker.runDue();
    const [{ nextAttemptAt }] = (await look()).deliveries as [Delivery];
    expect(nextAttemptAt!.getTime() - before.getTime()).toBeGreaterThanOrEqual(60_000);
  });

  it("does not wait for an endpoint that is silent, and keeps only the beginning of a long answer", async () => {
    await worker.receive(orderEvent());
    receiver.replies.push("silence", { status: 200, body: "a\u0000b".repeat(500) });
    await worker.runDue();
    expect((await look()).deliveries).toMatchObject([
      { status: "PENDING", responseCode: null, problem: "There was no whole answer in time." },
    ]);
    world.realTime.pass(6 * SECONDS);
    await worker.runDue();
    const [{ status, responseBody }] = (await look()).deliveries as [Delivery];
    expect([status, responseBody?.length]).toEqual(["DELIVERED", 43]);
  });

  it("becomes a dead letter after three days, and is replayed under its id", async () => {
    const event = orderEvent();
    await worker.receive(event);
    receiver.replies.push(...Array<number>(40).fill(500));
    for (let hours = 0; hours < 80; hours += 10) {
      await worker.runDue();
      world.realTime.pass(10);
    }
    const [dead] = (await look()).deliveries as [Delivery];
    expect(dead).toMatchObject({ status: "FAILED", nextAttemptAt: null });
    expect(dead.attempts).toBe(receiver.received.length);

    receiver.replies.splice(0);
    receiver.received.splice(0);
    expect(
      await change(
        "replayWebhookDelivery",
        "... on ReplayWebhookDeliverySuccess { webhookDelivery { status messageId } }",
        { webhookDeliveryId: dead.id },
      ),
    ).toMatchObject({ webhookDelivery: { status: "PENDING", messageId: event.id } });
    await worker.runDue();
    expect(receiver.received.map(({ headers }) => headers["webhook-id"])).toEqual([event.id]);
    expect((await look()).deliveries).toMatchObject([
      { status: "DELIVERED", attempts: dead.attempts + 1 },
    ]);
  });

  it("stops for good when the endpoint is gone; what it missed is replayed at once", async () => {
    const since = world.realTime.now();
    const events = [orderEvent(), orderEvent(), orderEvent()];
    for (const event of events) await worker.receive(event);
    receiver.replies.push(410);
    await worker.runDue();
    expect(receiver.received).toHaveLength(1);
    const gone = await look();
    expect(gone).toMatchObject({
      status: "DISABLED",
      disabledReason: "The endpoint answered 410: it is gone.",
    });
    expect(gone.deliveries.map(({ status }) => status)).toEqual(["FAILED", "FAILED", "FAILED"]);
    const missed = orderEvent();
    await worker.receive(missed);
    const replay = () =>
      change("replayWebhookDeliveries", "... on ReplayWebhookDeliveriesSuccess { replayed }", {
        webhookEndpointId: endpoint.id,
        since,
      });
    expect(await replay()).toMatchObject({ __typename: "InvalidInputError" });

    await change("updateWebhookEndpoint", "", { webhookEndpointId: endpoint.id, enabled: true });
    expect(await replay()).toMatchObject({ replayed: 4 });
    receiver.received.splice(0);
    await worker.runDue();
    expect(receiver.received.map(({ headers }) => headers["webhook-id"]).sort()).toEqual(
      [...events, missed].map(({ id }) => id).sort(),
    );
  });

  it("is sent once when its job comes twice, and stands in its endpoint's line", async () => {
    await worker.receive(orderEvent());
    const [job] = await worker.runDue();
    expect(job?.queue).toBe(`webhook ${endpoint.id}`);
    await worker.runAgain(job?.payload);
    expect(receiver.received).toHaveLength(1);
  });

  it("is signed by both secrets while a partner changes over", async () => {
    const rotated = await world.act<{ secret: string }>(
      owner,
      "rotateWebhookSecret",
      "... on RotateWebhookSecretSuccess { secret }",
      { webhookEndpointId: endpoint.id, oldSecretEndsInHours: 1 },
    );
    await worker.receive(orderEvent());
    await worker.runDue();
    const [both] = receiver.received.splice(0) as [Received];
    expect(String(both.headers["webhook-signature"]).split(" ")).toHaveLength(2);
    verified(both, secret);
    verified(both, rotated.secret);

    world.realTime.pass(1);
    await worker.receive(orderEvent());
    await worker.runDue();
    const [one] = receiver.received as [Received];
    expect(String(one.headers["webhook-signature"]).split(" ")).toHaveLength(1);
  });
});
