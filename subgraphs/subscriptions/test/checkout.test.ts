import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { Shop } from "./support/shop.js";
import { ADD } from "./support/world.js";

let shop: Shop;
beforeAll(async () => {
  shop = await Shop.open();
}, 60_000);
afterAll(() => shop.world.close());
beforeEach(() => shop.clear());

describe("the cart", () => {
  it("shows the customer's prices and adds the same plan to its line", async () => {
    await shop.add(shop.yearly, 10);
    const { addToCart } = await shop.world.run<{ addToCart: { cart: object } }>(
      shop.world.buyer,
      ADD,
      {
        input: { planId: shop.yearly, quantity: 2 },
      },
    );
    expect(addToCart.cart).toMatchObject({
      total: { amount: "277.20", currency: "USD" },
      items: [{ quantity: 12, unitPrice: { amount: "23.10" }, amount: { amount: "277.20" } }],
    });
  });

  it("refuses what no price book holds", async () => {
    const unpriced = await shop.world.plan("unpriced", {
      policyKey: "microsoft-nce",
      term: "P1Y",
      billingCycle: "MONTHLY",
      price: null,
    });
    expect(await shop.add(unpriced)).toMatchObject({
      addToCart: { __typename: "NotInPriceBookError" },
    });
  });

  it.each([0, -1, 1_000])("refuses %d units of a plan that sells 1 to 300", async (quantity) => {
    const limited = await shop.world.plan("limited", {
      policyKey: "microsoft-nce",
      term: "P1Y",
      billingCycle: "MONTHLY",
      price: "1",
      maxSeats: 300,
    });
    expect(await shop.add(limited, quantity)).toMatchObject({
      addToCart: { __typename: "InvalidInputError" },
    });
  });

  it("knows nothing of plans that do not exist", async () => {
    for (const planId of ["nonsense", "00000000-0000-4000-8000-000000000000"]) {
      expect(await shop.add(planId)).toMatchObject({ addToCart: { __typename: "NotFoundError" } });
    }
  });
});

describe("checkout", () => {
  it("asks for the terms, and keeps that they were accepted", async () => {
    await shop.add();
    expect(await shop.checkout()).toMatchObject({
      __typename: "TermsNotAcceptedError",
      terms: [{ id: shop.world.ids.terms }],
    });
    expect(await shop.checkout(shop.withTerms)).toMatchObject({ __typename: "CheckoutSuccess" });
    expect(await shop.world.announced("subscriptions.terms.accepted.v1")).toHaveLength(1);
    await shop.add();
    expect(await shop.checkout()).toMatchObject({ __typename: "CheckoutSuccess" });
    await shop.world.runAllJobs();
  });

  it("lists what is missing, for customers without the console's links", async () => {
    await shop.world.authorize("microsoft", {
      priceBookId: null,
      supportPlanDecided: false,
      vendorTenantId: null,
    });
    await shop.world.receive("catalog.price-book.changed.v1", {
      priceBookId: shop.world.ids.book,
      name: "Standard",
      vendorId: shop.world.ids.microsoft,
      currency: "USD",
      revision: 3,
      isDefault: true,
    });
    await shop.add();
    const refused = await shop.checkout(shop.withTerms);
    expect(refused.__typename).toBe("NotReadyToOrderError");
    expect(refused.missing?.map(({ code, fixPath }) => [code, fixPath])).toEqual([
      ["PRICE_BOOK_SET", null],
      ["SUPPORT_PLAN_SET", null],
      ["VENDOR_TENANT_SET", null],
    ]);
    await shop.world.authorize("microsoft");
    expect((await shop.checkout(shop.withTerms)).__typename).toBe("CheckoutSuccess");
    await shop.world.runAllJobs();
  });

  it("refuses a total that is not the one that was seen, and an empty cart", async () => {
    await shop.add();
    expect(await shop.checkout({ ...shop.withTerms, expectedTotal: "230.99" })).toMatchObject({
      __typename: "PriceChangedError",
      cart: { total: { amount: "231.00" } },
    });
    expect(await shop.checkout({ ...shop.withTerms, expectedTotal: "231" })).toMatchObject({
      __typename: "CheckoutSuccess",
    });
    expect((await shop.checkout(shop.withTerms)).__typename).toBe("CartEmptyError");
    await shop.world.runAllJobs();
  });

  it("has one effect when two come at once", async () => {
    await shop.add();
    const answers = await Promise.all([
      shop.checkout(shop.withTerms),
      shop.checkout(shop.withTerms),
    ]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      "CartEmptyError",
      "CheckoutSuccess",
    ]);
    await shop.world.runAllJobs();
  });

  it("answers a replay with the first answer and refuses another payload under its key (A22)", async () => {
    await shop.add();
    const first = await shop.checkout(shop.withTerms, "key-1");
    await shop.add();
    const replay = await shop.checkout(shop.withTerms, "key-1");
    expect(replay.order?.number).toBe(first.order?.number);
    await expect(
      shop.checkout({ ...shop.withTerms, purchaseOrder: "PO 7" }, "key-1"),
    ).rejects.toThrow("BAD_USER_INPUT");
    await shop.world.runAllJobs();
  });
});

describe("the preview of a checkout", () => {
  it("shows the first charge, what recurs, and what is missing", async () => {
    await shop.add(shop.yearly, 10);
    expect(await shop.preview()).toMatchObject({
      __typename: "CheckoutPreview",
      dueNow: { amount: "231.00", currency: "USD" },
      needsApproval: false,
      approvalAbove: { amount: "5000.00" },
      lines: [{ unitAmount: { amount: "23.10" }, recurring: { amount: "231.00" } }],
    });
  });

  it("says before the order that it would wait for an approval", async () => {
    await shop.add(shop.yearly, 300);
    expect(await shop.preview()).toMatchObject({
      needsApproval: true,
      dueNow: { amount: "6930.00" },
    });
  });

  it("comes to what the order then charges, with a shortened term as without", async () => {
    const annual = await shop.world.plan("E3 at once", {
      policyKey: "microsoft-nce",
      term: "P1Y",
      billingCycle: "ANNUAL",
      price: "264.00",
    });
    await shop.add(annual, 10);
    const before = shop.world.now;
    shop.world.now = new Date("2026-03-15T10:00:00.000Z");
    const preview = await shop.preview({ coTermMonthEnd: true });
    expect(preview?.lines).toMatchObject([{ chargedDays: 351, cycleDays: 365 }]);
    const expectedTotal = preview?.dueNow?.amount;
    const ordered = await shop.checkout({ ...shop.withTerms, coTermMonthEnd: true, expectedTotal });
    expect(ordered).toMatchObject({
      __typename: "CheckoutSuccess",
      order: { total: { amount: expectedTotal } },
    });
    await shop.world.runAllJobs();
    shop.world.now = before;
  });

  it("says why a first term cannot end like that", async () => {
    const flexible = await shop.world.plan("Workspace flexible", {
      policyKey: "google-flexible",
      term: "P1M",
      billingCycle: "MONTHLY",
      price: "5",
    });
    await shop.add(flexible, 1);
    expect(await shop.preview({ coTermMonthEnd: true })).toMatchObject({
      __typename: "InvalidInputError",
      message: expect.stringContaining("cannot be shortened"),
    });
  });
});
