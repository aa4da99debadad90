import { describe, expect, it } from "@jest/globals";
import { currencyCode, decimal } from "@markethall/money";
import { crossRate } from "./exchange.js";

const [eur, usd, gbp, jpy] = ["EUR", "USD", "GBP", "JPY"].map(currencyCode) as [
  never,
  never,
  never,
  never,
];
const rates = new Map([
  ["USD", decimal("1.25")],
  ["GBP", decimal("0.80")],
]);

describe("crossRate", () => {
  it.each([
    { from: usd, to: gbp, rate: "0.64", why: "through the euro" },
    { from: eur, to: usd, rate: "1.25", why: "from the euro itself" },
    { from: gbp, to: eur, rate: "1.25", why: "to the euro" },
    { from: jpy, to: jpy, rate: "1", why: "the same currency needs no rate" },
  ])("$from to $to is $rate: $why", ({ from, to, rate }) => {
    expect(crossRate(from, to, rates)?.toString()).toBe(rate);
  });

  it("knows when there is no rate", () => {
    expect(crossRate(usd, jpy, rates)).toBeNull();
  });
});
