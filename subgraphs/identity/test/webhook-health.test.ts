import { randomUUID } from "node:crypto";
import type { Actor } from "@markethall/auth";
import type { DomainEvent } from "@markethall/events";
import { eventOf } from "@markethall/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { ResellerEntity } from "../src/entities/reseller.entity.js";
import { mailConsumer } from "../src/events/mail.consumer.js";
import { RetriesConsumer } from "../src/events/retries.consumer.js";
import { WebhookDeliveryService } from "../src/services/webhook-delivery.service.js";
import { openReceiver, webhookWorker } from "./webhook-receiver.js";
import { openWorld, type World } from "./world.js";

let world: World;
let receiver: Awaited<ReturnType<typeof openReceiver>>;
let worker: ReturnType<typeof webhookWorker>;
let reseller: ResellerEntity;
let owner: Actor;
let id: string;
/** The business clock, which these tests set. */
let today: Date;

beforeAll(async () => {
  receiver = await openReceiver();
  world = await openWorld({ outboundAllow: [receiver.origin] });
  worker = webhookWorker(world, receiver.origin, { now: () => today });
});
afterAll(async () => {
  await world.close();
  await receiver.close();
});
beforeEach(async () => {
  await world.admin.query("delete from jobs._private_jobs");
  today = new Date("2026-11-01T12:00:00.000Z");
  reseller = await world.reseller();
  const staff = { resellerId: reseller.id, customerId: null };
  owner = (await world.user(staff, "RESELLER_OWNER")).actor;
  const { webhookEndpoint } = await world.act<{ webhookEndpoint: { id: string } }>(
    owner,
    "createWebhookEndpoint",
    "... on CreateWebhookEndpointSuccess { webhookEndpoint { id } }",
    { url: `${receiver.origin}/hooks`, description: "ERP", eventTypes: ["order.changed"] },
  );
  id = webhookEndpoint.id;
  receiver.received.splice(0);
  receiver.replies.splice(0);
  await world.announced();
});

const send = () =>
  worker.receive(
    eventOf("subscriptions.order.changed.v1", reseller.id, {
      orderId: randomUUID(),
      number: "O-000001",
      status: "COMPLETED",
    }),
  );

/** A new event whose one try gets this answer. */
async function answered(status: number): Promise<void> {
  await send();
  receiver.replies.push(status);
  await worker.runDue();
  // What was tried again at another time would answer for it.
  await world.admin.query("delete from jobs._private_jobs");
}

async function endpoint() {
  const { rows } = await world.admin.query(
    `select status, disabled_reason as reason,
            (select array_agg(d.status order by d.created_at, d.id) from webhook_delivery d where d.endpoint_id = e.id) as deliveries
       from webhook_endpoint e where id = $1`,
    [id],
  );
  return rows[0];
}

const stuck = (events: readonly DomainEvent[]) =>
  events.filter(({ type }) => type === "work.stuck.v1").map(({ payload }) => payload);

describe("an endpoint that is gone", () => {
  it("is disabled with an audit entry and a mail to those who run the business", async () => {
    const staff = { resellerId: reseller.id, customerId: null };
    const ops = await world.user(staff, "RESELLER_OPS");
    await world.user(staff, "RESELLER_SALES");
    await answered(410);
    expect(await endpoint()).toMatchObject({
      status: "DISABLED",
      reason: "The endpoint answered 410: it is gone.",
    });
    const events = await world.announced();
    expect(events.filter(({ type }) => type === "audit.recorded.v1")).toMatchObject([
      {
        tenantId: reseller.id,
        payload: {
          actorKind: "system",
          action: "disableWebhookEndpoint",
          subject: `webhookEndpoint:${id}`,
          outcome: "done",
        },
      },
    ]);
    expect(stuck(events)).toMatchObject([
      {
        kind: "WEBHOOK_ENDPOINT",
        subjectId: id,
        reason: "Disabled: The endpoint answered 410: it is gone.",
        attempts: 1,
        needsPerson: true,
      },
    ]);
    for (const event of events.filter(({ type }) => type === "mail.requested.v1"))
      await world.receive(event, mailConsumer);
    const letters = await world.letters();
    expect(letters.map(({ to }) => to.email).sort()).toEqual([owner.email, ops.actor.email].sort());
    expect(letters[0]?.text).toContain("The endpoint answered 410: it is gone.");
    expect(letters[0]?.text).toContain(`/console/settings/webhooks/${id}`);
  });

  it("is not disabled at all when the audit entry cannot be kept", async () => {
    await world.admin.query(
      "alter table outbox add constraint broken check (type <> 'audit.recorded.v1') not valid",
    );
    try {
      await expect(answered(410)).rejects.toThrow(/broken/);
    } finally {
      await world.admin.query("alter table outbox drop constraint broken");
    }
    expect(await endpoint()).toEqual({ status: "ENABLED", reason: null, deliveries: ["PENDING"] });
    expect(await world.announced()).toEqual([]);
  });
});

describe("an endpoint that fails for days", () => {
  it("is disabled five business days after its first failure, and not a moment before", async () => {
    await answered(500);
    today = new Date("2026-11-06T11:59:59.999Z");
    await answered(503);
    expect(await endpoint()).toMatchObject({ status: "ENABLED" });
    expect(stuck(await world.announced())).toEqual([]);
    today = new Date("2026-11-06T12:00:00.000Z");
    await answered(500);
    expect(await endpoint()).toEqual({
      status: "DISABLED",
      reason: "Every delivery has failed for 5 days.",
      deliveries: ["FAILED", "FAILED", "FAILED"],
    });
    const events = await world.announced();
    const types = events.map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(["audit.recorded.v1", "mail.requested.v1"]));
    expect(stuck(events)).toMatchObject([{ attempts: 3 }]);
  });

  it("goes on after one success in between", async () => {
    await answered(500);
    today = new Date("2026-11-04T12:00:00.000Z");
    await answered(204);
    today = new Date("2026-11-07T12:00:00.000Z");
    await answered(500);
    expect(await endpoint()).toMatchObject({ status: "ENABLED" });
  });

  it("has new days when a person enables it, and gets what it missed in one go", async () => {
    await answered(500);
    today = new Date("2026-11-06T12:00:00.000Z");
    await answered(500);
    // While it is disabled.
    await send();
    const change = (mutation: string, input: object) =>
      world.act(owner, mutation, "", { webhookEndpointId: id, ...input });
    await change("updateWebhookEndpoint", { enabled: true });
    await answered(500);
    expect(await endpoint()).toMatchObject({ status: "ENABLED", reason: null });
    await world.announced();
    await change("replayWebhookDeliveries", { since: new Date(0) });
    expect(stuck(await world.announced())).toMatchObject([{ subjectId: id, reason: null }]);
    receiver.received.splice(0);
    await worker.runDue();
    expect(receiver.received).toHaveLength(3);
  });
});

describe("dead letters in the list of stuck work", () => {
  const retry = () =>
    world.receive(
      eventOf("approvals.stuck-work.retried.v1", reseller.id, {
        kind: "WEBHOOK_ENDPOINT",
        subjectId: id,
      }),
      new RetriesConsumer(new WebhookDeliveryService(), world.realTime),
    );

  it("are listed when a message is given up, and sent again when a person says so", async () => {
    await send();
    receiver.replies.push(...Array<number>(40).fill(500));
    for (let hours = 0; hours < 80; hours += 10) {
      await worker.runDue();
      world.realTime.pass(10);
    }
    expect(stuck(await world.announced())).toMatchObject([
      { reason: "Messages were given up. The endpoint answered 500.", attempts: 1 },
    ]);
    receiver.replies.splice(0);
    receiver.received.splice(0);
    await retry();
    expect(stuck(await world.announced())).toMatchObject([{ reason: null }]);
    await worker.runDue();
    expect(receiver.received).toHaveLength(1);
    expect(await endpoint()).toMatchObject({ deliveries: ["DELIVERED"] });
  });

  it("enable an endpoint that was disabled by itself, but not one that a person disabled", async () => {
    await answered(410);
    await retry();
    expect(await endpoint()).toEqual({ status: "ENABLED", reason: null, deliveries: ["PENDING"] });
    await world.act(owner, "updateWebhookEndpoint", "", { webhookEndpointId: id, enabled: false });
    await world.announced();
    await retry();
    expect(await endpoint()).toMatchObject({ status: "DISABLED", deliveries: ["FAILED"] });
    expect(stuck(await world.announced())).toMatchObject([{ reason: null }]);
  });

  it("are nobody's worry once they are forgotten, or their endpoint is", async () => {
    await answered(410);
    await world.act(owner, "updateWebhookEndpoint", "", { webhookEndpointId: id, enabled: true });
    expect(stuck(await world.announced()).at(-1)).toMatchObject({ attempts: 1 });
    world.realTime.pass(31 * 24);
    await world.admin.query("select jobs.add_job('identity.forget-expired', '{}'::json)");
    await world.letters();
    // Of all endpoints that lost something; this one is among them.
    const told = stuck(await world.announced());
    expect(told).toContainEqual(expect.objectContaining({ subjectId: id, reason: null }));

    await answered(410);
    await world.announced();
    await world.act(owner, "deleteWebhookEndpoint", "", { webhookEndpointId: id });
    expect(stuck(await world.announced())).toMatchObject([{ subjectId: id, reason: null }]);
  });
});
