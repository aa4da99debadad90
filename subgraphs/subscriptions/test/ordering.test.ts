import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { actorFor } from "@markethall/testing";
import { ADD, CHECKOUT, ORDER, World } from "./support/world.js";

interface Checkout {
  checkout: {
    __typename: string;
    message?: string;
    order?: { id: string; number: string; status: string; total: { amount: string } };
    missing?: { code: string; satisfied: boolean; fixPath: string | null }[];
    terms?: { id: string }[];
    cart?: { total: { amount: string } };
  };
}
interface OrderAnswer {
  order: {
    status: string;
    stuckBecause: string | null;
    total: { amount: string };
    items: { status: string; subscription: { id: string; seatCount: number; vendorReference: string } | null }[];
  } | null;
}

let world: World;
let yearly: string;
beforeAll(async () => {
  world = await World.create();
  yearly = await world.plan("E3 yearly", {
    policyKey: "microsoft-nce",
    term: "P1Y",
    billingCycle: "MONTHLY",
    price: "23.10",
  });
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.database.admin.query("truncate cart_items");
  await world.events();
});

const add = (planId = yearly, quantity = 10) => world.run(world.buyer, ADD, { input: { planId, quantity } });
const checkout = async (input: object = {}, key?: string) =>
  (await world.run<Checkout>(world.buyer, CHECKOUT, { input }, key)).checkout;
const withTerms = () => ({ acceptedTermsIds: [world.ids.terms] });
const orderNow = async (id: string) => (await world.run<OrderAnswer>(world.buyer, ORDER, { id })).order!;

describe("the cart", () => {
  it("shows the customer's prices and adds the same plan to its line", async () => {
    await add(yearly, 10);
    const { addToCart } = await world.run<{ addToCart: { cart: object } }>(world.buyer, ADD, {
      input: { planId: yearly, quantity: 2 },
    });
    expect(addToCart.cart).toMatchObject({
      total: { amount: "277.20", currency: "USD" },
      items: [{ quantity: 12, unitPrice: { amount: "23.10" }, amount: { amount: "277.20" } }],
    });
  });

  it("refuses what no price book holds", async () => {
    const unpriced = await world.plan("unpriced", {
      policyKey: "microsoft-nce",
      term: "P1Y",
      billingCycle: "MONTHLY",
      price: null,
    });
    expect(await add(unpriced)).toMatchObject({ addToCart: { __typename: "NotInPriceBookError" } });
  });

  it.each([0, -1, 1_000])("refuses %d units of a plan that sells 1 to 300", async (quantity) => {
    const limited = await world.plan("limited", {
      policyKey: "microsoft-nce",
      term: "P1Y",
      billingCycle: "MONTHLY",
      price: "1",
      maxSeats: 300,
    });
    expect(await add(limited, quantity)).toMatchObject({ addToCart: { __typename: "InvalidInputError" } });
  });

  it("knows nothing of plans that do not exist", async () => {
    for (const planId of ["nonsense", "00000000-0000-4000-8000-000000000000"]) {
      expect(await add(planId)).toMatchObject({ addToCart: { __typename: "NotFoundError" } });
    }
  });
});

describe("checkout", () => {
  it("asks for the terms, and keeps that they were accepted", async () => {
    await add();
    expect(await checkout()).toMatchObject({
      __typename: "TermsNotAcceptedError",
      terms: [{ id: world.ids.terms }],
    });
    expect(await checkout(withTerms())).toMatchObject({ __typename: "CheckoutSuccess" });
    expect(await world.announced("subscriptions.terms.accepted.v1")).toHaveLength(1);
    await add();
    expect(await checkout()).toMatchObject({ __typename: "CheckoutSuccess" });
    await world.runAllJobs();
  });

  it("lists what is missing, for customers without the console's links", async () => {
    await world.authorize("microsoft", { priceBookId: null, supportPlanDecided: false, vendorTenantId: null });
    await world.receive("catalog.price-book.changed.v1", {
      priceBookId: world.ids.book,
      name: "Standard",
      vendorId: world.ids.microsoft,
      currency: "USD",
      revision: 3,
      isDefault: true,
    });
    await add();
    const refused = await checkout(withTerms());
    expect(refused.__typename).toBe("NotReadyToOrderError");
    expect(refused.missing?.map(({ code, fixPath }) => [code, fixPath])).toEqual([
      ["PRICE_BOOK_SET", null],
      ["SUPPORT_PLAN_SET", null],
      ["VENDOR_TENANT_SET", null],
    ]);
    await world.authorize("microsoft");
    expect((await checkout(withTerms())).__typename).toBe("CheckoutSuccess");
    await world.runAllJobs();
  });

  it("refuses a total that is not the one that was seen, and an empty cart", async () => {
    await add();
    expect(await checkout({ ...withTerms(), expectedTotal: "230.99" })).toMatchObject({
      __typename: "PriceChangedError",
      cart: { total: { amount: "231.00" } },
    });
    expect(await checkout({ ...withTerms(), expectedTotal: "231" })).toMatchObject({
      __typename: "CheckoutSuccess",
    });
    expect((await checkout(withTerms())).__typename).toBe("CartEmptyError");
    await world.runAllJobs();
  });

  it("has one effect when two come at once", async () => {
    await add();
    const answers = await Promise.all([checkout(withTerms()), checkout(withTerms())]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(["CartEmptyError", "CheckoutSuccess"]);
    await world.runAllJobs();
  });

  it("answers a replay with the first answer and refuses another payload under its key (A22)", async () => {
    await add();
    const first = await checkout(withTerms(), "key-1");
    await add();
    const replay = await checkout(withTerms(), "key-1");
    expect(replay.order?.number).toBe(first.order?.number);
    await expect(checkout({ ...withTerms(), purchaseOrder: "PO 7" }, "key-1")).rejects.toThrow("BAD_USER_INPUT");
    await world.runAllJobs();
  });
});

describe("provisioning", () => {
  it("makes the subscription, its batch and its first charge, and the order moves live", async () => {
    await add();
    const { order } = await checkout(withTerms());
    expect(order).toMatchObject({ status: "PROVISIONING", total: { amount: "231.00" } });
    await world.runAllJobs();

    const done = await orderNow(order!.id);
    expect(done).toMatchObject({ status: "COMPLETED", items: [{ status: "COMPLETED", subscription: { seatCount: 10 } }] });
    const events = await world.events();
    const moves = events.filter(({ type }) => type === "subscriptions.order.changed.v1");
    expect(moves.map(({ payload }) => (payload as { status: string }).status)).toEqual(["PROVISIONING", "COMPLETED"]);
    const charge = events.find(({ type }) => type === "subscriptions.charge.raised.v1");
    expect(charge).toMatchObject({
      audience: "internal",
      payload: {
        type: "NEW",
        quantity: 10,
        unitPrice: "23.1",
        amount: { minor: "23100", currency: "USD" },
        cost: { minor: "10000", currency: "USD" },
        servicePeriod: { start: "2026-03-01", end: "2026-04-01" },
      },
    });
    const started = events.find(({ type }) => type === "subscriptions.subscription.changed.v1");
    expect(started?.payload).toMatchObject({
      status: "ACTIVE",
      endsAt: "2027-03-01T00:00:00.000Z",
      endOfTerm: "RENEW",
      seatCount: 10,
    });

    const live = await world.live(
      world.buyer,
      "subscription ($id: ID!) { orderChanged(id: $id) { id status } }",
      { type: "subscriptions.order.changed.v1", sequence: 1, occurredAt: "", customerId: world.ids.customer, payload: { orderId: order!.id } },
      { id: order!.id },
    );
    expect(live.data).toEqual({ orderChanged: { id: order!.id, status: "COMPLETED" } });
  });

  it.each(["lose-reply", "nonsense"] as const)("reconciles an answer that is lost (%s) and orders once", async (fault) => {
    await add();
    const { order } = await checkout(withTerms());
    const before = world.vendor.orders.length;
    world.vendor.faults.push(fault);
    await world.runAllJobs();
    expect(await orderNow(order!.id)).toMatchObject({ status: "COMPLETED", stuckBecause: null });
    expect(world.vendor.orders.length - before).toBe(1);
  });

  it("waits with its reason while the vendor is down, and completes by itself", async () => {
    await add();
    const { order } = await checkout(withTerms());
    const before = world.vendor.orders.length;
    world.vendor.down = true;
    await world.runJobs();
    expect(await orderNow(order!.id)).toMatchObject({
      status: "PROVISIONING",
      stuckBecause: "The vendor could not be reached.",
    });
    world.vendor.down = false;
    world.vendor.faults.push("fail");
    await world.runAllJobs();
    expect(await orderNow(order!.id)).toMatchObject({ status: "COMPLETED", stuckBecause: null });
    expect(world.vendor.orders.length - before).toBe(1);
  });

  it("watches an order that the vendor is still at work on", async () => {
    world.vendor.completesAtOnce = false;
    await add();
    const { order } = await checkout(withTerms());
    await world.runJobs();
    expect(await orderNow(order!.id)).toMatchObject({ status: "PROVISIONING", stuckBecause: null });
    world.vendor.completeAll();
    world.vendor.completesAtOnce = true;
    await world.runAllJobs();
    expect(await orderNow(order!.id)).toMatchObject({ status: "COMPLETED" });
  });

  it("needs attention after its deadline, and can be started again from the console", async () => {
    await add();
    const { order } = await checkout(withTerms());
    world.vendor.down = true;
    const then = world.now;
    world.now = new Date(then.getTime() + 25 * 3_600_000);
    await world.runJobs();
    expect(await orderNow(order!.id)).toMatchObject({
      status: "NEEDS_ATTENTION",
      stuckBecause: "The vendor could not be reached.",
    });
    expect(await world.runJobs()).toBe(0);

    world.vendor.down = false;
    const RETRY = `mutation ($input: RetryOrderInput!) { retryOrder(input: $input) { __typename } }`;
    const input = { orderId: order!.id };
    expect(await world.run(world.staff, RETRY, { input })).toEqual({ retryOrder: { __typename: "RetryOrderSuccess" } });
    await world.runAllJobs();
    expect(await orderNow(order!.id)).toMatchObject({ status: "COMPLETED" });
    expect(await world.run(world.staff, RETRY, { input })).toEqual({ retryOrder: { __typename: "OrderStatusError" } });
    world.now = then;
  });

  it("needs attention at once when the vendor refuses", async () => {
    await add();
    const { order } = await checkout(withTerms());
    world.vendor.faults.push("refuse");
    await world.runAllJobs();
    expect(await orderNow(order!.id)).toMatchObject({
      status: "NEEDS_ATTENTION",
      stuckBecause: "The vendor refused: no such plan",
      items: [{ status: "FAILED" }],
    });
  });

  it("does nothing twice when a job runs twice (A24)", async () => {
    await add();
    const { order } = await checkout(withTerms());
    const before = world.vendor.orders.length;
    const payload = { resellerId: world.ids.reseller, id: order!.id };
    await world.job("subscriptions.provision-order", payload);
    await world.job("subscriptions.provision-order", payload);
    await world.runAllJobs();
    expect(world.vendor.orders.length - before).toBe(1);
    expect(await world.announced("subscriptions.charge.raised.v1")).toHaveLength(1);
  });
});

describe("an order above the threshold", () => {
  const big = async () => {
    await add(yearly, 300);
    return (await checkout(withTerms())).order!;
  };
  const decide = (subjectId: string, decision: "APPROVED" | "DECLINED") =>
    world.receive("approvals.request.decided.v1", {
      requestId: "00000000-0000-4000-8000-000000000001",
      kind: "ORDER",
      subjectId,
      customerId: world.ids.customer,
      decision,
      reason: null,
      decidedByName: "Olga Ops",
    });

  it("waits for an approval and asks for it", async () => {
    const order = await big();
    expect(order).toMatchObject({ status: "PENDING_APPROVAL", total: { amount: "6930.00" } });
    expect(await world.announced("subscriptions.approval.requested.v1")).toMatchObject([
      { kind: "ORDER", subjectId: order.id, amount: { minor: "693000", currency: "USD" }, vendorIds: [world.ids.microsoft] },
    ]);
    expect(await world.runJobs()).toBe(0);
    await decide(order.id, "APPROVED");
    await decide(order.id, "DECLINED");
    await world.runAllJobs();
    expect(await orderNow(order.id)).toMatchObject({ status: "COMPLETED" });
  });

  it("is declined for good", async () => {
    const order = await big();
    await decide(order.id, "DECLINED");
    await decide(order.id, "APPROVED");
    expect(await orderNow(order.id)).toMatchObject({ status: "DECLINED", items: [{ status: "CANCELLED" }] });
    expect(await world.runJobs()).toBe(0);
  });

  it("can be taken back while it waits, and not after", async () => {
    const CANCEL = `mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename } }`;
    const order = await big();
    const input = { orderId: order.id };
    expect(await world.run(world.buyer, CANCEL, { input })).toEqual({ cancelOrder: { __typename: "CancelOrderSuccess" } });
    await decide(order.id, "APPROVED");
    expect(await orderNow(order.id)).toMatchObject({ status: "CANCELLED" });
    expect(await world.run(world.buyer, CANCEL, { input })).toEqual({ cancelOrder: { __typename: "OrderStatusError" } });
  });
});

describe("tenancy", () => {
  it("shows another's order like one that does not exist (A03)", async () => {
    await add();
    const { order } = await checkout(withTerms());
    const { reseller: resellerId, otherCustomer: customerId } = world.ids;
    const stranger = actorFor("CUSTOMER_ADMIN", { resellerId, customerId });
    const competitor = actorFor("RESELLER_OWNER", { resellerId: "00000000-0000-4000-8000-000000000009" });
    for (const actor of [stranger, competitor]) {
      const foreign = await world.run<OrderAnswer>(actor, ORDER, { id: order!.id });
      const absent = await world.run<OrderAnswer>(actor, ORDER, { id: "00000000-0000-4000-8000-000000000002" });
      expect(foreign).toEqual(absent);
    }
    expect((await world.run<OrderAnswer>(world.staff, ORDER, { id: order!.id })).order).not.toBeNull();
    await world.runAllJobs();
  });
});
