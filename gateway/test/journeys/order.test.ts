import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { PortalClient } from "../support/client.js";
import { deed, ownCustomerId, planOf } from "../support/deeds.js";

interface OrderLive {
  readonly orderChanged: { status: string; items: { subscription: { id: string } | null }[] };
}

const ORDER_CHANGED = `subscription ($id: ID!) { orderChanged(id: $id) { status items { subscription { id } } } }`;
const CHECKOUT =
  "... on CheckoutSuccess { order { id number total { amount } items { quantity unitPrice { amount } } } }";

interface Ordered {
  readonly order: {
    id: string;
    number: string;
    total: { amount: string };
    items: { quantity: number; unitPrice: { amount: string } }[];
  };
}

describe("an order", () => {
  let buyer: PortalClient;
  beforeAll(async () => {
    buyer = await PortalClient.as("CUSTOMER_BUYER", "demo");
  });
  afterAll(() => buyer.close());

  async function complete(orderId: string): Promise<string[]> {
    const live = buyer.live().subscribe<OrderLive>(ORDER_CHANGED, { id: orderId });
    const { order } = await buyer.ask<{ order: OrderLive["orderChanged"] }>(
      `query Order($id: ID!) { order(id: $id) { status items { subscription { id } } } }`,
      { id: orderId },
    );
    const done =
      order.status === "COMPLETED"
        ? order
        : (await live.until(({ orderChanged }) => orderChanged.status === "COMPLETED"))
            .orderChanged;
    return done.items.map(({ subscription }) => subscription!.id);
  }

  it("takes a plan through cart and checkout to a subscription at the vendor, live, at the customer's price", async () => {
    const planId = await planOf(buyer, "microsoft-365-business-premium", "Annual, paid monthly");
    await deed(buyer, "addToCart", { planId, quantity: 3 });
    const placed = await deed<Ordered>(
      buyer,
      "checkout",
      { purchaseOrder: "PO-2026-1", expectedTotal: "83.16" },
      CHECKOUT,
    );
    expect(placed).toMatchObject({
      __typename: "CheckoutSuccess",
      order: {
        total: { amount: "83.16" },
        items: [{ quantity: 3, unitPrice: { amount: "27.72" } }],
      },
    });
    const [subscriptionId] = await complete(placed.order.id);
    const { cloudSubscription } = await buyer.ask<{
      cloudSubscription: {
        status: string;
        seatCount: number;
        reducibleNow: number;
        vendorReference: string;
      };
    }>(
      `query S($id: ID!) { cloudSubscription(id: $id) { status seatCount reducibleNow vendorReference } }`,
      { id: subscriptionId },
    );
    expect(cloudSubscription).toMatchObject({ status: "ACTIVE", seatCount: 3, reducibleNow: 3 });
    expect(cloudSubscription.vendorReference).not.toBe("");
  });

  it("takes a bundle of two plans with its parameters in one order", async () => {
    const { storefront } = await buyer.ask<{ storefront: { solution: { id: string } } }>(
      `{ storefront(accountName: "demo") { solution(slug: "secure-workplace") { id } } }`,
    );
    const added = await deed(buyer, "addSolutionToCart", {
      solutionId: storefront.solution.id,
      parameters: [
        { name: "people", value: "4" },
        { name: "site", value: "Kiel" },
      ],
    });
    expect(added.__typename).toBe("AddSolutionToCartSuccess");
    const placed = await deed<Ordered>(buyer, "checkout", {}, CHECKOUT);
    expect(placed.order.items.map(({ quantity }) => quantity)).toEqual([4, 4]);
    expect(await complete(placed.order.id)).toHaveLength(2);
  });

  it("is placed once for a key, and refused at another price than was shown", async () => {
    const planId = await planOf(buyer, "sophos-intercept-x", "Monthly");
    await deed(buyer, "addToCart", { planId, quantity: 2 });
    const dear = await deed(buyer, "checkout", { expectedTotal: "1.00" });
    expect(dear.__typename).toBe("PriceChangedError");
    const run = () =>
      buyer.run<{ checkout: { order: { id: string } } }>(
        `mutation C($input: CheckoutInput!) { checkout(input: $input) { ... on CheckoutSuccess { order { id } } } }`,
        { input: { purchaseOrder: "once" } },
        { key: `once-${planId}` },
      );
    const [one, other] = await Promise.all([run(), run()]);
    expect(one.data?.checkout.order.id).toBeDefined();
    expect(one.data).toEqual(other.data);
  });

  it("above the threshold waits for an approval, and can be taken back meanwhile", async () => {
    const planId = await planOf(buyer, "microsoft-365-e3", "Annual, paid yearly");
    await deed(buyer, "addToCart", { planId, quantity: 30 });
    const placed = await deed<Ordered>(buyer, "checkout", {}, CHECKOUT);
    const { order } = await buyer.ask<{ order: { status: string } }>(
      `query O($id: ID!) { order(id: $id) { status } }`,
      {
        id: placed.order.id,
      },
    );
    expect(order.status).toBe("PENDING_APPROVAL");
    const cancelled = await deed<{ order: { status: string } }>(
      buyer,
      "cancelOrder",
      { orderId: placed.order.id },
      "... on CancelOrderSuccess { order { status } }",
    );
    expect(cancelled.order.status).toBe("CANCELLED");
  });

  it("is not ready where the price book is missing, and says what is", async () => {
    const bluebird = await PortalClient.as("CUSTOMER_ADMIN", "demo", ({ email }) =>
      email.startsWith("dana"),
    );
    const planId = await planOf(bluebird, "microsoft-365-business-premium", "Annual, paid monthly");
    const refused = await deed(bluebird, "addToCart", { planId, quantity: 1 });
    expect(refused.__typename).toBe("NotInPriceBookError");
    const { customer } = await bluebird.ask<{
      customer: { readiness: { code: string; satisfied: boolean }[] };
    }>(`query R($id: ID!) { customer(id: $id) { readiness { code satisfied } } }`, {
      id: await ownCustomerId(bluebird),
    });
    expect(
      customer.readiness.filter(({ satisfied }) => !satisfied).map(({ code }) => code),
    ).toEqual(["PRICE_BOOK_SET"]);
  });
});
