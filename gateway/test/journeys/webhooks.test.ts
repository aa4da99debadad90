import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { Webhook } from "standardwebhooks";
import { eventually, PortalClient } from "../support/client.js";
import { deed, planOf } from "../support/deeds.js";
import { type Received, WebhookReceiver } from "../support/webhook-receiver.js";

const LONG_MS = 90_000;

interface Delivery {
  readonly id: string;
  readonly messageId: string;
  readonly status: string;
  readonly attempts: number;
  readonly responseCode: number | null;
}

describe("a partner's endpoint", () => {
  const receiver = new WebhookReceiver();
  let staff: PortalClient;
  let buyer: PortalClient;
  const made: string[] = [];

  beforeAll(async () => {
    await receiver.open();
    staff = await PortalClient.as("RESELLER_OPS", "demo");
    buyer = await PortalClient.as("CUSTOMER_BUYER", "demo");
  });
  afterAll(async () => {
    for (const webhookEndpointId of made)
      await deed(staff, "deleteWebhookEndpoint", { webhookEndpointId });
    await Promise.all([staff.close(), buyer.close()]);
    await receiver.close();
  });

  async function endpoint(path: string): Promise<{ id: string; secret: string }> {
    const { webhookEndpoint, secret } = await deed<{
      webhookEndpoint: { id: string };
      secret: string;
    }>(
      staff,
      "createWebhookEndpoint",
      { url: receiver.origin + path, eventTypes: ["order.changed"] },
      "... on CreateWebhookEndpointSuccess { webhookEndpoint { id } secret }",
    );
    made.push(webhookEndpoint.id);
    return { id: webhookEndpoint.id, secret };
  }

  async function look(id: string) {
    const { webhookEndpoint } = await staff.ask<{
      webhookEndpoint: {
        status: string;
        deliveries: { edges: { node: Delivery }[] };
      };
    }>(
      `query W($id: ID!) { webhookEndpoint(id: $id) { status deliveries(first: 50) { edges { node {
         id messageId status attempts responseCode } } } } }`,
      { id },
    );
    const { status, deliveries } = webhookEndpoint;
    return { status, deliveries: deliveries.edges.map(({ node }) => node) };
  }

  /** The first message that a customer's new order makes at a path. */
  async function order(path: string): Promise<{ orderId: string; first: Received }> {
    const planId = await planOf(buyer, "microsoft-365-business-premium", "Annual, paid monthly");
    await deed(buyer, "addToCart", { planId, quantity: 1 });
    const { order: placed } = await deed<{ order: { id: string } }>(
      buyer,
      "checkout",
      {},
      "... on CheckoutSuccess { order { id } }",
    );
    const [first] = await receiver.messages(path, 1);
    return { orderId: placed.id, first: first! };
  }

  const idOf = ({ headers }: Received) => headers["webhook-id"];

  it(
    "is told of an order, signed, and told again under the same id until it takes it, and on replay",
    async () => {
      const { id, secret } = await endpoint("/orders");
      receiver.statuses.push(500, 503);
      const { orderId, first } = await order("/orders");
      expect(
        new Webhook(secret).verify(first.body, first.headers as Record<string, string>),
      ).toMatchObject({ type: "order.changed", data: { orderId, status: expect.any(String) } });
      expect(first.body).not.toMatch(/cost|margin|amount|total/i);

      const taken = await eventually(
        "every message to be taken",
        async () => {
          const { deliveries } = await look(id);
          const all = deliveries.every(({ status }) => status === "DELIVERED");
          return all && deliveries.some(({ attempts }) => attempts > 1) && deliveries;
        },
        LONG_MS,
      );
      const tries = receiver.received.filter((one) => one.path === "/orders").map(idOf);
      const again = taken.filter(({ attempts }) => attempts > 1);
      // Two answers failed: one message twice, or two messages once each, and each came again under its id.
      expect(again.reduce((sum, { attempts }) => sum + attempts - 1, 0)).toBe(2);
      for (const { messageId, attempts } of again) {
        expect(tries.filter((tried) => tried === messageId)).toHaveLength(attempts);
      }

      const replayed = taken[0]!;
      await deed(staff, "replayWebhookDelivery", { webhookDeliveryId: replayed.id });
      const after = await receiver.messages("/orders", tries.length + 1);
      expect(idOf(after.at(-1)!)).toBe(replayed.messageId);
    },
    LONG_MS + 30_000,
  );

  it("is told nothing more once it says that it is gone, until somebody enables it", async () => {
    const { id } = await endpoint("/gone");
    receiver.statuses.push(410);
    await deed(staff, "sendTestWebhook", { webhookEndpointId: id });
    await receiver.messages("/gone", 1);
    await eventually(
      "the endpoint to be disabled",
      async () => (await look(id)).status === "DISABLED",
    );
    expect((await look(id)).deliveries).toMatchObject([{ status: "FAILED", responseCode: 410 }]);

    await deed(staff, "updateWebhookEndpoint", { webhookEndpointId: id, enabled: true });
    const since = new Date(Date.now() - 3_600_000).toISOString();
    expect(
      await deed(
        staff,
        "replayWebhookDeliveries",
        { webhookEndpointId: id, since },
        "... on ReplayWebhookDeliveriesSuccess { replayed }",
      ),
    ).toMatchObject({ replayed: 1 });
    const [gone, replayed] = await receiver.messages("/gone", 2);
    expect(idOf(replayed!)).toBe(idOf(gone!));
  });

  it("is on the public internet, or the portal was told otherwise", async () => {
    for (const url of [
      "http://127.0.0.1:5432/",
      "https://localhost/",
      "https://169.254.169.254/",
    ]) {
      expect(
        await deed(staff, "createWebhookEndpoint", { url, eventTypes: ["order.changed"] }),
      ).toMatchObject({ __typename: "InvalidInputError" });
    }
  });
});
