import { describe, expect, it } from "@jest/globals";
import { currencyCode, decimal, formatMoney } from "@markethall/money";
import fc from "fast-check";
import { type ChargeRule, supportCharge } from "./support-charge.js";

const usd = currencyCode("USD");
const nothing = {
  tierMode: null,
  percent: null,
  amount: null,
  minimum: null,
  maximum: null,
  tiers: [],
};

/** The tiers of rules.md §3. */
const golden: ChargeRule = {
  ...nothing,
  method: "TIERED",
  tierMode: "ALL_TIERS",
  minimum: decimal(100),
  tiers: [
    { upTo: decimal(10_000), percent: decimal(10) },
    { upTo: decimal(80_000), percent: decimal(7) },
    { upTo: decimal(250_000), percent: decimal(5) },
    { upTo: null, percent: decimal(3) },
  ],
};

function charge(base: string | number, rule: ChargeRule): string {
  return formatMoney(supportCharge(decimal(base), rule, usd).amount);
}

describe("a tiered charge", () => {
  it.each([
    { base: 500, all: "100.00", top: "100.00" },
    { base: 50_000, all: "3800.00", top: "3500.00" },
    { base: 100_000, all: "6900.00", top: "5000.00" },
    { base: 300_000, all: "15900.00", top: "9000.00" },
  ])(
    "on $base is $all by all tiers and $top by the top tier (rules.md §3)",
    ({ base, all, top }) => {
      expect(charge(base, golden)).toBe(all);
      expect(charge(base, { ...golden, tierMode: "TOP_TIER" })).toBe(top);
    },
  );

  it("is 50.00 on 500 before the minimum", () => {
    expect(supportCharge(decimal(500), golden, usd).before.toString()).toBe("50");
  });

  it("counts a boundary to the lower tier", () => {
    expect(charge(10_000, { ...golden, tierMode: "TOP_TIER" })).toBe("1000.00");
    expect(charge("10000.01", { ...golden, tierMode: "TOP_TIER" })).toBe("700.00");
  });

  it("by all tiers never falls as the base grows", () => {
    const cents = fc.integer({ min: 0, max: 50_000_000 });
    fc.assert(
      fc.property(cents, cents, (base, more) => {
        const lower = supportCharge(decimal(base).div(100), golden, usd).amount.minor;
        const higher = supportCharge(decimal(base + more).div(100), golden, usd).amount.minor;
        expect(higher).toBeGreaterThanOrEqual(lower);
      }),
    );
  });

  it("refuses tiers without an open end or out of order", () => {
    expect(() => charge(1, { ...golden, tiers: golden.tiers.slice(0, 2) })).toThrow(RangeError);
    expect(() =>
      charge(1, { ...golden, tiers: [golden.tiers[1]!, golden.tiers[0]!, golden.tiers[3]!] }),
    ).toThrow(RangeError);
  });
});

describe("other charges", () => {
  const percent: ChargeRule = { ...nothing, method: "FIXED_PERCENT", percent: decimal("12.5") };
  it.each([
    { rule: percent, base: "333.33", expected: "41.67", why: "a percent, rounded once" },
    {
      rule: { ...percent, maximum: decimal(40) },
      base: "333.33",
      expected: "40.00",
      why: "the maximum holds",
    },
    {
      rule: { ...percent, minimum: decimal(50) },
      base: "0",
      expected: "50.00",
      why: "the minimum holds on nothing",
    },
    { rule: percent, base: "-10", expected: "0.00", why: "a negative base counts as zero" },
    {
      rule: { ...nothing, method: "FIXED_AMOUNT", amount: decimal(25) } as ChargeRule,
      base: "9",
      expected: "25.00",
      why: "a fixed amount",
    },
  ])("$why", ({ rule, base, expected }) => {
    expect(charge(base, rule)).toBe(expected);
  });

  it("refuses a rule that lacks its value", () => {
    expect(() => charge(1, { ...percent, percent: null })).toThrow(RangeError);
  });
});
