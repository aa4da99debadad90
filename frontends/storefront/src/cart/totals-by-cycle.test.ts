import { describe, expect, it, jest } from "@jest/globals";

// The sums alone are under test; the design is not needed for them.
jest.mock("@markethall/ui", () =>
  jest.requireActual("../../../../shared/ui/src/values/decimal-text.js"),
);

import { totalsByCycle } from "./totals-by-cycle.js";

const line = (amount: string, billingCycle: string, currency = "USD") => ({
  plan: { billingCycle },
  amount: { amount, currency },
});

describe("totalsByCycle", () => {
  it("adds exactly what no binary fraction can hold", () => {
    const lines = Array.from({ length: 10 }, () => line("0.10", "MONTHLY"));
    expect(totalsByCycle(lines)).toEqual([
      { cycle: "MONTHLY", total: { amount: "1.00", currency: "USD" } },
    ]);
  });

  it("keeps cycles and currencies apart", () => {
    const totals = totalsByCycle([
      line("877.50", "MONTHLY"),
      line("4212.00", "ANNUAL"),
      line("12.50", "MONTHLY", "EUR"),
      line("135.00", "MONTHLY"),
    ]);
    expect(totals).toEqual([
      { cycle: "MONTHLY", total: { amount: "1012.50", currency: "USD" } },
      { cycle: "ANNUAL", total: { amount: "4212.00", currency: "USD" } },
      { cycle: "MONTHLY", total: { amount: "12.50", currency: "EUR" } },
    ]);
  });

  it("has nothing to say of an empty cart", () => {
    expect(totalsByCycle([])).toEqual([]);
  });
});
