import { describe, expect, it, jest } from "@jest/globals";

// The sums alone are under test; the design is not needed for them.
jest.mock("@markethall/ui", () =>
  jest.requireActual("../../../../shared/ui/src/values/decimal-text.js"),
);

import { chargesAhead } from "./charges-ahead.js";

const usd = (amount: string) => ({ amount, currency: "USD" });
const item = (id: string, billingCycle: string) => ({ id, plan: { billingCycle } });

describe("what is charged after an order", () => {
  it("adds what falls on one day in one cycle, the next day first", () => {
    const items = [item("a", "ANNUAL"), item("b", "MONTHLY"), item("c", "MONTHLY")];
    const ahead = chargesAhead(
      [
        { itemId: "a", nextChargeOn: null, termEndsOn: "2027-03-15", recurring: usd("264.00") },
        {
          itemId: "b",
          nextChargeOn: "2026-04-15",
          termEndsOn: "2027-03-15",
          recurring: usd("23.10"),
        },
        {
          itemId: "c",
          nextChargeOn: "2026-04-15",
          termEndsOn: "2027-03-15",
          recurring: usd("6.90"),
        },
      ],
      items,
    );
    expect(ahead).toMatchObject([
      { on: "2026-04-15", cycle: "MONTHLY", renewal: false, total: usd("30.00") },
      { on: "2027-03-15", cycle: "ANNUAL", renewal: true, total: usd("264.00") },
    ]);
  });

  it("says nothing of usage, which has no charge ahead", () => {
    expect(chargesAhead([{ itemId: "a", recurring: usd("0.00") }], [item("a", "MONTHLY")])).toEqual(
      [],
    );
  });
});
