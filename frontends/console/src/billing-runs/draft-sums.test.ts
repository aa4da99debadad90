import { describe, expect, it } from "@jest/globals";
import { draftSums } from "./draft-sums.js";

const draft = (amount: string, currency: string, id: string) => ({
  total: { amount, currency },
  customer: { id },
});

describe("what opening drafts does", () => {
  it("is summed by currency, exactly, and counts a customer of several vendors once", () => {
    const drafts = [
      draft("0.10", "USD", "a"),
      draft("19.00", "EUR", "b"),
      draft("0.20", "USD", "b"),
    ];
    expect(draftSums(drafts)).toEqual({
      customerCount: 2,
      worth: [
        { count: 1, sum: { amount: "19.00", currency: "EUR" } },
        { count: 2, sum: { amount: "0.30", currency: "USD" } },
      ],
    });
  });

  it("is nothing without drafts", () => {
    expect(draftSums([])).toEqual({ customerCount: 0, worth: [] });
  });
});
