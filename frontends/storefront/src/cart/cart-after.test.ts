import { describe, expect, it, jest } from "@jest/globals";

// The sums alone are under test; the design is not needed for them.
jest.mock("@markethall/ui", () =>
  jest.requireActual("../../../../shared/ui/src/values/decimal-text.js"),
);

import type { CartContentsFragment } from "../gql/graphql.js";
import { amountOf, cartAfter } from "./cart-after.js";

const line = (id: string, unit: string, quantity: number, amount: string) => ({
  id,
  quantity,
  unitPrice: { amount: unit, currency: "USD" },
  amount: { amount, currency: "USD" },
});

describe("a cart with another quantity", () => {
  it("rounds the line once, and not each unit", () => {
    expect(amountOf(line("a", "18.8165", 1, "18.82"), 10).amount).toBe("188.17");
  });

  it("charges nothing ahead for usage", () => {
    expect(amountOf(line("a", "0.023", 1, "0.00"), 10).amount).toBe("0.00");
  });

  it("moves the line and the total, and nothing else", () => {
    const items = [line("a", "23.10", 10, "231.00"), line("b", "5.00", 1, "5.00")];
    const cart = { id: "c", total: { amount: "236.00", currency: "USD" }, items };
    const after = cartAfter(cart as unknown as CartContentsFragment, "a", 9);
    expect(after.total?.amount).toBe("212.90");
    expect(after.items.map(({ quantity, amount }) => [quantity, amount.amount])).toEqual([
      [9, "207.90"],
      [1, "5.00"],
    ]);
  });
});
