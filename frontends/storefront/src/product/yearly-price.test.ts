import { describe, expect, it, jest } from "@jest/globals";

// The sums alone are under test; the design is not needed for them.
jest.mock("@markethall/ui", () =>
  jest.requireActual("../../../../shared/ui/src/values/decimal-text.js"),
);

import { savingPercent, yearlyPrice } from "./yearly-price.js";

const plan = (term: string, billingCycle: string, amount: string, currency = "USD") => ({
  term,
  billingCycle,
  price: { amount, currency },
});

describe("yearlyPrice", () => {
  it.each([
    { of: plan("P1Y", "ANNUAL", "264.00"), units: 3, year: "792.00", why: "a year is a year" },
    { of: plan("P1Y", "MONTHLY", "23.10"), units: 10, year: "2772.00", why: "twelve months" },
    { of: plan("P1M", "MONTHLY", "26.40"), units: 1, year: "316.80", why: "month by month" },
    { of: plan("P3Y", "ONCE", "100.00"), units: 1, year: "33.33", why: "a third of three years" },
    { of: plan("P1M", "ONCE", "5.00"), units: 2, year: "120.00", why: "a month paid at once" },
  ])("is $year: $why", ({ of, units, year }) => {
    expect(yearlyPrice(of, units)?.amount).toBe(year);
  });

  it("knows no year of what has no price", () => {
    expect(yearlyPrice({ term: "P1Y", billingCycle: "ANNUAL", price: null }, 1)).toBeNull();
  });
});

describe("savingPercent", () => {
  const monthly = plan("P1M", "MONTHLY", "26.40");
  const yearly = plan("P1Y", "ANNUAL", "264.00");

  it("is against the dearest, rounded down", () => {
    expect(savingPercent(yearly, [monthly, yearly])).toBe(16);
    expect(savingPercent(monthly, [monthly, yearly])).toBe(0);
  });

  it("compares no currencies", () => {
    expect(savingPercent(yearly, [plan("P1M", "MONTHLY", "99.00", "EUR"), yearly])).toBe(0);
  });
});
