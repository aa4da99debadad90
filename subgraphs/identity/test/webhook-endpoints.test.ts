import type { Actor } from "@markethall/auth";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { ResellerEntity } from "../src/entities/reseller.entity.js";
import { openReceiver, webhookWorker } from "./webhook-receiver.js";
import { openWorld, type World } from "./world.js";

let world: World;
let receiver: Awaited<ReturnType<typeof openReceiver>>;
let worker: ReturnType<typeof webhookWorker>;
let reseller: ResellerEntity;
let owner: Actor;

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
  await world.admin.query("delete from jobs._private_jobs");
  receiver.received.splice(0);
  reseller = await world.reseller();
  owner = (await world.user({ resellerId: reseller.id, customerId: null }, "RESELLER_OWNER")).actor;
});

interface Made {
  readonly webhookEndpoint: { readonly id: string; readonly eventTypes: readonly string[] };
  readonly secret: string;
  readonly field?: string;
  readonly message?: string;
}
const create = (input: object = {}, options = {}) =>
  world.act<Made>(
    owner,
    "createWebhookEndpoint",
    "... on CreateWebhookEndpointSuccess { webhookEndpoint { id eventTypes } secret } ... on InvalidInputError { field } ... on UserError { message }",
    {
      url: `${receiver.origin}/hooks`,
      description: "",
      eventTypes: ["order.changed"],
      ...input,
    },
    options,
  );

describe("a webhook endpoint", () => {
  it.each([
    ["http://partner.example/hooks", "The address must begin with https://."],
    ["https://127.0.0.1/hooks", "The address is not on the public internet."],
    ["https://localhost/hooks", "The address is not on the public internet."],
    ["https://169.254.169.254/", "The address is not on the public internet."],
    [
      "https://user:word@partner.example/",
      "The address must not contain a user name or a password.",
    ],
    ["partner.example", "This is not a web address."],
  ])("is not made for %s", async (url, message) => {
    expect(await create({ url })).toMatchObject({
      __typename: "InvalidInputError",
      field: "url",
      message,
    });
  });

  it("is told about published events only", async () => {
    expect(await create({ eventTypes: ["order.changed", "price.changed"] })).toMatchObject({
      field: "eventTypes",
    });
    expect(await create({ eventTypes: [] })).toMatchObject({ field: "eventTypes" });
    const { data } = await world.run<{ webhookEventTypes: { name: string }[] }>(
      owner,
      "{ webhookEventTypes { name description } }",
    );
    const all = data?.webhookEventTypes.map(({ name }) => name) ?? [];
    expect(all).toContain("order.changed");
    expect((await create({ eventTypes: [...all].reverse() })).webhookEndpoint.eventTypes).toEqual(
      all,
    );
  });

  it("shows its secret once, and a replay the same one; at rest it is sealed", async () => {
    const options = { idempotencyKey: `once ${reseller.id}` };
    const [first, again] = [await create({}, options), await create({}, options)];
    expect(first.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(again).toEqual(first);
    const { rows } = await world.admin.query("select * from webhook_endpoint, idempotency, outbox");
    expect(JSON.stringify(rows)).not.toContain(first.secret.slice(6));
  });

  it("is one of twenty at most", async () => {
    await world.admin.query(
      `insert into webhook_endpoint (id, reseller_id, url, description, event_types, status, secret_sealed, created_at)
       select gen_random_uuid(), $1, 'https://a.example/', '', '{order.changed}', 'ENABLED', 'x', now() from generate_series(1, 19)`,
      [reseller.id],
    );
    const answers = await Promise.all([create(), create()]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      "CreateWebhookEndpointSuccess",
      "InvalidInputError",
    ]);
  });

  it("gets a test when somebody asks for one, and none while it is disabled", async () => {
    const { webhookEndpoint } = await create();
    const input = { webhookEndpointId: webhookEndpoint.id };
    const test = () =>
      world.act(
        owner,
        "sendTestWebhook",
        "... on SendTestWebhookSuccess { webhookDelivery { eventType status } }",
        input,
      );
    expect(await test()).toMatchObject({
      webhookDelivery: { eventType: "webhook.test", status: "PENDING" },
    });
    await worker.runDue();
    expect(JSON.parse(receiver.received[0]?.body ?? "")).toMatchObject({ type: "webhook.test" });
    await world.act(owner, "updateWebhookEndpoint", "", { ...input, enabled: false });
    expect(await test()).toMatchObject({ __typename: "InvalidInputError" });
  });

  it("changes where it goes only to where it may go", async () => {
    const { webhookEndpoint } = await create();
    const update = (changes: object) =>
      world.act(
        owner,
        "updateWebhookEndpoint",
        "... on UpdateWebhookEndpointSuccess { webhookEndpoint { url status eventTypes } } ... on InvalidInputError { field }",
        { webhookEndpointId: webhookEndpoint.id, ...changes },
      );
    expect(await update({ url: "https://10.0.0.1/" })).toMatchObject({ field: "url" });
    expect(await update({ url: `${receiver.origin}/new`, enabled: false })).toMatchObject({
      webhookEndpoint: {
        url: `${receiver.origin}/new`,
        status: "DISABLED",
        eventTypes: ["order.changed"],
      },
    });
  });

  it("is gone with its log when it is deleted, and is nobody else's business", async () => {
    const { webhookEndpoint } = await create();
    const input = { webhookEndpointId: webhookEndpoint.id };
    await world.act(owner, "sendTestWebhook", "", input);
    const tenant = { resellerId: (await world.reseller()).id, customerId: null };
    const { actor: stranger } = await world.user(tenant, "RESELLER_OWNER");
    const { data } = await world.run(
      stranger,
      "query($id: ID!) { webhookEndpoint(id: $id) { id } }",
      { id: webhookEndpoint.id },
    );
    expect(data).toEqual({ webhookEndpoint: null });
    for (const mutation of ["deleteWebhookEndpoint", "sendTestWebhook", "rotateWebhookSecret"]) {
      expect(await world.act(stranger, mutation, "", input)).toMatchObject({
        __typename: "NotFoundError",
      });
    }
    expect(await world.act(owner, "deleteWebhookEndpoint", "", input)).toMatchObject({
      __typename: "DeleteWebhookEndpointSuccess",
    });
    const { rows } = await world.admin.query(
      "select count(*)::int as left from webhook_delivery where endpoint_id = $1",
      [webhookEndpoint.id],
    );
    expect(rows).toEqual([{ left: 0 }]);
    // Its job finds nothing to send.
    await worker.runDue();
    expect(receiver.received).toEqual([]);
  });

  it("is for those who run the reseller's business", async () => {
    const tenant = { resellerId: reseller.id, customerId: null };
    const { actor: sales } = await world.user(tenant, "RESELLER_SALES");
    const { errors } = await world.run(sales, "{ webhookEndpoints { totalCount } }");
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });
});
