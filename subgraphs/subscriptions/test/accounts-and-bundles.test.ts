import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { PLATFORM_TENANT } from "@markethall/auth";
import { vendorReference } from "../src/domain/vendor-reference.js";
import { VendorWebhookService } from "../src/services/vendor-webhook.service.js";
import { Shop } from "./support/shop.js";

let shop: Shop;
beforeAll(async () => {
  shop = await Shop.open();
}, 60_000);
afterAll(() => shop.world.close());
beforeEach(() => shop.clear());

const REQUEST = `mutation ($input: RequestCloudAccountInput!) { requestCloudAccount(input: $input) {
  __typename ... on RequestCloudAccountSuccess { cloudAccount { id status externalId } } } }`;
const ACCOUNT = "query ($id: ID!) { cloudAccount(id: $id) { status externalId stuckBecause } }";

interface Requested {
  requestCloudAccount: { __typename: string; cloudAccount?: { id: string; status: string } };
}

describe("a cloud account", () => {
  const request = async (name = "Northwind production") => {
    const input = { vendorId: shop.world.ids.microsoft, name };
    return (await shop.world.run<Requested>(shop.world.buyer, REQUEST, { input }))
      .requestCloudAccount;
  };
  const decide = (subjectId: string, decision: string) =>
    shop.world.receive("approvals.request.decided.v1", {
      kind: "CLOUD_ACCOUNT_PROVISION",
      subjectId,
      decision,
    });
  const look = (id: string) => shop.world.run(shop.world.buyer, ACCOUNT, { id });

  it("waits for an approval, then is made at the vendor, once", async () => {
    const { cloudAccount } = await request();
    expect(cloudAccount?.status).toBe("PENDING_APPROVAL");
    expect(await shop.world.announced("subscriptions.approval.requested.v1")).toMatchObject([
      { kind: "CLOUD_ACCOUNT_PROVISION", subjectId: cloudAccount?.id, amount: null },
    ]);
    expect(await shop.world.runJobs()).toBe(0);

    await decide(cloudAccount!.id, "APPROVED");
    shop.world.vendor.faults.push("lose-reply");
    await shop.world.runJobs();
    expect(await look(cloudAccount!.id)).toMatchObject({
      cloudAccount: { status: "PROVISIONING", stuckBecause: "The vendor could not be reached." },
    });
    await shop.world.runAllJobs();
    expect(await look(cloudAccount!.id)).toEqual({
      cloudAccount: { status: "ACTIVE", externalId: "a-1", stuckBecause: null },
    });
    expect(shop.world.vendor.accounts).toHaveLength(1);
  });

  it("can be declined, and needs a name and a vendor", async () => {
    const { cloudAccount } = await request("Another");
    await decide(cloudAccount!.id, "DECLINED");
    expect(await look(cloudAccount!.id)).toEqual({
      cloudAccount: { status: "DECLINED", externalId: null, stuckBecause: null },
    });
    expect((await request("  ")).__typename).toBe("InvalidInputError");
  });
});

describe("a Click-to-Run bundle", () => {
  const ADD_SOLUTION = `mutation ($input: AddSolutionToCartInput!) { addSolutionToCart(input: $input) {
    __typename
    ... on InvalidInputError { field }
    ... on AddSolutionToCartSuccess { cart { total { amount } items { quantity solutionName } } } } }`;

  it("puts all of its plans into one order, as many as its parameters say", async () => {
    const { world } = shop;
    const second = await world.plan("Backup", {
      policyKey: "google-flexible",
      term: "P1M",
      billingCycle: "MONTHLY",
      price: "2.00",
      vendor: "google",
    });
    const solutionId = "5b6f6f6e-0000-4000-8000-000000000001";
    await world.receive(
      "catalog.solution.changed.v1",
      {
        solutionId,
        slug: "workplace",
        name: "Workplace",
        parameters: [
          {
            name: "people",
            label: "People",
            kind: "INTEGER",
            required: true,
            default: null,
            min: 1,
            max: 50,
          },
        ],
        items: [
          { planId: shop.yearly, quantity: 1, quantityParameter: "people" },
          { planId: second, quantity: 3, quantityParameter: null },
        ],
      },
      PLATFORM_TENANT,
    );
    const add = (parameters: object[]) =>
      world.run(world.buyer, ADD_SOLUTION, { input: { solutionId, parameters } });
    expect(await add([])).toEqual({
      addSolutionToCart: { __typename: "InvalidInputError", field: "parameters.people" },
    });
    expect(await add([{ name: "people", value: "10" }])).toEqual({
      addSolutionToCart: {
        __typename: "AddSolutionToCartSuccess",
        cart: {
          total: { amount: "237.00" },
          items: expect.arrayContaining([
            { quantity: 10, solutionName: "Workplace" },
            { quantity: 3, solutionName: "Workplace" },
          ]),
        },
      },
    });
    const { order } = await shop.checkout(shop.withTerms);
    await world.runAllJobs();
    const done = await shop.orderNow(order!.id);
    expect(done.status).toBe("COMPLETED");
    expect(done.items.map(({ subscription }) => subscription?.seatCount).sort()).toEqual([10, 3]);
  });
});

describe("a co-termed order", () => {
  it("shortens the first term and its charge", async () => {
    const { world } = shop;
    world.now = new Date("2026-01-10T10:00:00Z");
    const yearly = await world.plan("paid at once", {
      policyKey: "microsoft-nce",
      term: "P1Y",
      billingCycle: "ANNUAL",
      price: "264.00",
    });
    const other = await world.buy(yearly, 1);
    await world.events();
    // The other one ends on 10 January 2027: 92 days after 10 October 2026.
    world.now = new Date("2026-10-10T10:00:00Z");
    await shop.add(yearly, 2);
    const { order } = await shop.checkout({
      ...shop.withTerms,
      coTermWith: other,
      expectedTotal: "528.00",
    });
    expect(order?.total.amount).toBe("133.08");
    await world.runAllJobs();
    expect(await world.announced("subscriptions.charge.raised.v1")).toMatchObject([
      {
        type: "NEW",
        unitAmount: { minor: "6654" },
        amount: { minor: "13308" },
        servicePeriod: { start: "2026-10-10", end: "2027-01-10" },
      },
    ]);
  });

  it("refuses what cannot be aligned", async () => {
    await shop.add();
    const refused = await shop.checkout({ ...shop.withTerms, coTermWith: shop.world.ids.customer });
    expect(refused.__typename).toBe("InvalidInputError");
    const both = { coTermMonthEnd: true, coTermWith: shop.world.ids.customer };
    expect((await shop.checkout({ ...shop.withTerms, ...both })).__typename).toBe(
      "InvalidInputError",
    );
  });
});

describe("a vendor's webhook", () => {
  const secret = "a secret between the two";
  const signed = (body: string) =>
    `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;

  it("makes the order look at the vendor at once, however often it comes", async () => {
    const { world } = shop;
    const webhooks = new VendorWebhookService(world.database.db, secret);
    world.vendor.completesAtOnce = false;
    const { id } = await shop.order();
    await world.runJobs();
    world.vendor.completeAll();
    world.vendor.completesAtOnce = true;
    const [reference] = world.vendor.orders.slice(-1).map((order) => order.reference);
    const body = JSON.stringify({ id: "w-1", type: "order.completed", reference });
    expect(await webhooks.take({ signature: signed(body), body }, world.now)).toBe("TAKEN");
    expect(await webhooks.take({ signature: signed(body), body }, world.now)).toBe("TAKEN");
    expect(await world.runJobs()).toBe(1);
    expect((await shop.orderNow(id)).status).toBe("COMPLETED");
    expect(await webhooks.take({ signature: signed(body), body }, world.now)).toBe("TAKEN");
    expect(await world.runJobs()).toBe(0);
  });

  it("is refused without the right signature, and harmless when it is about nothing of ours", async () => {
    const { world } = shop;
    const webhooks = new VendorWebhookService(world.database.db, secret);
    const body = JSON.stringify({
      reference: vendorReference(world.ids.reseller, world.ids.customer),
    });
    expect(await webhooks.take({ signature: "sha256=00", body }, world.now)).toBe("UNSIGNED");
    expect(await webhooks.take({ signature: signed(body), body }, world.now)).toBe("TAKEN");
    expect(await webhooks.take({ signature: signed("{}"), body: "{}" }, world.now)).toBe(
      "MALFORMED",
    );
    const unset = new VendorWebhookService(world.database.db, "");
    expect(await unset.take({ signature: signed(body), body }, world.now)).toBe("UNSIGNED");
    expect(await world.runJobs()).toBe(0);
  });
});
