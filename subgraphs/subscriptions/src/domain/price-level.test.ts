import { describe, expect, it } from "@jest/globals";
import { currencyCode, formatMoney, rate, roundRate } from "@markethall/money";
import { annualBaseOf, extendedServicePrice, priceAtLevel } from "./price-level.js";
import { standardPolicy } from "./standard-policies.js";
import type { BillingCycle } from "./term.js";

const USD = currencyCode("USD");
const nce = standardPolicy("microsoft-nce");
const extended = nce.extendedService!;

describe("price levels", () => {
  it.each<{ term: string; cycle: BillingCycle; price: string }>([
    { term: "P1Y", cycle: "ANNUAL", price: "22.00" },
    { term: "P1Y", cycle: "ONCE", price: "22.00" },
    { term: "P1Y", cycle: "MONTHLY", price: "23.10" },
    { term: "P3Y", cycle: "MONTHLY", price: "23.10" },
    { term: "P1M", cycle: "MONTHLY", price: "26.40" },
  ])("a base of 22.00 costs $price for $term paid $cycle", ({ term, cycle, price }) => {
    expect(formatMoney(roundRate(priceAtLevel(rate("22.00", USD), nce, term, cycle)))).toBe(price);
  });

  it("asks the monthly-term price × 1.03 in the extended service term, unrounded", () => {
    const monthlyTerm = priceAtLevel(rate("22.00", USD), nce, "P1M", "MONTHLY");
    const price = extendedServicePrice(extended, { monthlyTerm });
    expect(price.amount.toString()).toBe("27.192");
    expect(formatMoney(roundRate(price))).toBe("27.19");
  });

  it("asks the price × 1.23 where there is no monthly term", () => {
    const price = extendedServicePrice(extended, { annualBase: rate("22.00", USD) });
    expect(formatMoney(roundRate(price))).toBe("27.06");
  });

  it.each<{ price: string; term: string; cycle: BillingCycle }>([
    { price: "264.00", term: "P1Y", cycle: "ANNUAL" },
    { price: "23.10", term: "P1Y", cycle: "MONTHLY" },
    { price: "792.00", term: "P3Y", cycle: "ONCE" },
    { price: "26.40", term: "P1M", cycle: "MONTHLY" },
  ])("finds the base 22.00 behind $price for $term paid $cycle", ({ price, term, cycle }) => {
    expect(annualBaseOf(rate(price, USD), nce, term, cycle).amount.toString()).toBe("22");
  });
});
