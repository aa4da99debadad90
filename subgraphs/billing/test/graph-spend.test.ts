import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { GraphWorld } from "./graph-world.js";

let world: GraphWorld;
beforeAll(async () => {
  world = await GraphWorld.open();
});
afterAll(() => world.close());

describe("the dashboard", () => {
  it("shows the month to date at the customer's prices, seats and renewals", async () => {
    const figures = `dashboard(range: { preset: MONTH_TO_DATE }) { range { start end label } currency spend { amount } previousSpend { amount }
      daily { key amount { amount } } topProducts { label amount { amount } } topVendors { label amount { amount } }
      topCloudAccounts { label amount { amount } } seatsTotal seatsAssigned activeSubscriptions
      renewals { productName seatCount unusedSeats unitPrice { amount } endsAt subscription { id } } }`;
    const { dashboard } = await world.ofCustomer<{
      dashboard: { daily: { key: string; amount: { amount: string } }[] };
    }>(world.viewer, figures);
    expect(dashboard).toMatchObject({
      range: { start: "2026-11-01", end: "2026-11-23" },
      currency: "USD",
      spend: { amount: "243.50" },
      previousSpend: { amount: "115.51" },
      topProducts: [
        { label: "Office Suite", amount: { amount: "231.00" } },
        { label: "Storage", amount: { amount: "12.50" } },
      ],
      topVendors: [
        { label: "Microsoft", amount: { amount: "231.00" } },
        { label: "Amazon Web Services", amount: { amount: "12.50" } },
      ],
      topCloudAccounts: [
        { label: "Without cloud account" },
        { label: "Production", amount: { amount: "12.50" } },
      ],
      seatsTotal: 10,
      seatsAssigned: 7,
      activeSubscriptions: 1,
      renewals: [
        {
          productName: "Office Suite",
          seatCount: 10,
          unusedSeats: 3,
          unitPrice: { amount: "23.10" },
        },
      ],
    });
    expect(dashboard.daily).toHaveLength(22);
    expect(dashboard.daily.filter(({ amount }) => amount.amount !== "0.00")).toEqual([
      { key: "2026-11-03", amount: { amount: "12.50" } },
      { key: "2026-11-05", amount: { amount: "231.00" } },
    ]);
  });

  it("says what the month ends with at this pace, whatever the range", async () => {
    const { dashboard } = await world.ofCustomer<{ dashboard: object }>(
      world.viewer,
      `dashboard(range: { preset: LAST_YEAR }) { spend { amount } previousRange { start end } currencies
         forecast { month { start end } toDate { amount } amount { amount } before { amount } } }`,
    );
    expect(dashboard).toEqual({
      spend: { amount: "0.00" },
      previousRange: { start: "2024-01-01", end: "2025-01-01" },
      currencies: ["EUR", "USD"],
      forecast: {
        month: { start: "2026-11-01", end: "2026-12-01" },
        toDate: { amount: "243.50" },
        // 243.50 ÷ 22 × 30
        amount: { amount: "332.05" },
        before: { amount: "115.51" },
      },
    });
  });

  it("shows how spend went through the days, by what it is asked for", async () => {
    const overTime = (groupBy: string) =>
      world.ofCustomer<{ spendOverTime: object }>(
        world.viewer,
        `spendOverTime(range: { from: "2026-11-03", to: "2026-11-06" }, groupBy: ${groupBy}) {
           step steps total { amount } rows { label total { amount } amounts { amount } } }`,
      );
    const amounts = (...all: string[]) => all.map((amount) => ({ amount }));
    expect((await overTime("VENDOR")).spendOverTime).toEqual({
      step: "DAY",
      steps: ["2026-11-03", "2026-11-04", "2026-11-05"],
      total: { amount: "243.50" },
      rows: [
        {
          label: "Microsoft",
          total: { amount: "231.00" },
          amounts: amounts("0.00", "0.00", "231.00"),
        },
        {
          label: "Amazon Web Services",
          total: { amount: "12.50" },
          amounts: amounts("12.50", "0.00", "0.00"),
        },
      ],
    });
    expect((await overTime("PRODUCT")).spendOverTime).toMatchObject({
      rows: [{ label: "Office Suite" }, { label: "Storage" }],
    });
    expect((await overTime("CLOUD_ACCOUNT")).spendOverTime).toMatchObject({
      rows: [{ label: "Without cloud account" }, { label: "Production" }],
    });
    expect(
      await world.codeOf(
        world.viewer,
        world.customerFields("spendOverTime(range: {}, groupBy: DAY) { step }"),
      ),
    ).toBe("BAD_USER_INPUT");
  });

  it("is empty for a customer of another reseller", async () => {
    expect(
      await world.ofCustomer(
        world.stranger,
        "dashboard(range: {}) { spend { amount } seatsTotal }",
      ),
    ).toEqual({
      dashboard: { spend: { amount: "0.00" }, seatsTotal: 0 },
    });
  });

  it("refuses a range that is none, and a currency without a rate", async () => {
    expect(
      await world.codeOf(
        world.viewer,
        world.customerFields('dashboard(range: { from: "2026-11-02" }) { currency }'),
      ),
    ).toBe("BAD_USER_INPUT");
    for (const field of ["spend(range: {}, groupBy: DAY, ", "dashboard(range: {}, "])
      expect(
        await world.codeOf(
          world.viewer,
          world.customerFields(`${field} currency: "EUR") { currency }`),
        ),
      ).toBe("BAD_USER_INPUT");
  });

  it("is closed where the reseller switched it off, and statements with invoices", async () => {
    const none = { ...world.payer, features: [] };
    expect(
      await world.codeOf(none, world.customerFields("dashboard(range: {}) { currency }")),
    ).toBe("FORBIDDEN");
    expect(await world.codeOf(none, world.customerFields("statements { totalCount }"))).toBe(
      "FORBIDDEN",
    );
  });

  it("moves live: an event gives the subscriber's own figures anew", async () => {
    const event = {
      type: "billing.spend.changed.v1",
      sequence: 1,
      occurredAt: world.now.toISOString(),
      customerId: world.alpine,
      payload: { customerId: world.alpine },
    };
    const answer = await world.runner.runLive(
      world.viewer,
      'subscription { spendChanged(range: { from: "2026-11-01", to: "2026-12-01" }, groupBy: VENDOR) { total { amount } points { label } } }',
      event,
    );
    expect(answer).toMatchObject({
      data: { spendChanged: { total: { amount: "243.50" }, points: [{ label: "Microsoft" }, {}] } },
    });
  });
});
