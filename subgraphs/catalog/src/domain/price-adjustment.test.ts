import { describe, expect, it } from "@jest/globals";
import { currencyCode, decimal, rate } from "@markethall/money";
import fc from "fast-check";
import {
  adjustedPrice,
  byBook,
  checkAdjustment,
  checkPercent,
  type PriceAdjustmentKind,
} from "./price-adjustment.js";
import { marginOf } from "./price-margin.js";

const usd = currencyCode("USD");
const master = rate("22.00", usd);
const cost = rate("17.60", usd);

function adjustment(kind: PriceAdjustmentKind, value: string | null) {
  return { kind, value: value === null ? null : decimal(value), included: true };
}

describe("adjustedPrice (rules.md §2, master 22.00 and seller cost 17.60)", () => {
  it.each([
    {
      kind: "DEFAULT" as const,
      value: null,
      price: "25.30",
      margin: "7.70",
      percent: "30.43",
      markup: "43.75",
    },
    {
      kind: "PERCENT" as const,
      value: "20",
      price: "26.40",
      margin: "8.80",
      percent: "33.33",
      markup: "50.00",
    },
    {
      kind: "DELTA" as const,
      value: "1.50",
      price: "23.50",
      margin: "5.90",
      percent: "25.11",
      markup: "33.52",
    },
    {
      kind: "FIXED" as const,
      value: "24.00",
      price: "24.00",
      margin: "6.40",
      percent: "26.67",
      markup: "36.36",
    },
  ])(
    "$kind $value in a +15 % book is $price",
    ({ kind, value, price, margin, percent, markup }) => {
      const unit = adjustedPrice(master, decimal(15), adjustment(kind, value))!;
      expect(unit.amount.toFixed(2)).toBe(price);
      const figures = marginOf(unit, cost);
      expect(figures.margin.amount.toFixed(2)).toBe(margin);
      expect(figures.marginPercent).toBe(percent);
      expect(figures.markupPercent).toBe(markup);
      expect(figures.belowCost).toBe(false);
    },
  );

  it("gives 0 at −100 %, by the book and by the plan", () => {
    expect(adjustedPrice(master, decimal(-100), byBook)!.amount.toString()).toBe("0");
    expect(
      adjustedPrice(master, decimal(15), adjustment("PERCENT", "-100"))!.amount.toString(),
    ).toBe("0");
  });

  it("keeps full precision, since unit prices are never rounded", () => {
    expect(adjustedPrice(rate("0.000111", usd), decimal("15"), byBook)!.amount.toFixed()).toBe(
      "0.00012765",
    );
  });

  it("has no price for a plan that the book does not hold", () => {
    expect(adjustedPrice(master, decimal(15), { ...byBook, included: false })).toBeNull();
  });

  it("stops a DELTA at 0 when the master falls under it", () => {
    expect(
      adjustedPrice(rate("1.00", usd), decimal(0), adjustment("DELTA", "-2"))!.amount.toString(),
    ).toBe("0");
  });
});

describe("what follows the master (rules.md §2)", () => {
  const prices = fc.integer({ min: 0, max: 10 ** 9 }).map((n) => rate(decimal(n).div(10_000), usd));
  const values = fc.integer({ min: 0, max: 10 ** 6 }).map((n) => decimal(n).div(100));

  it("moves DEFAULT and PERCENT in proportion", () => {
    fc.assert(
      fc.property(prices, prices, values, (before, after, percent) => {
        const first = adjustedPrice(before, percent, byBook)!.amount;
        const second = adjustedPrice(after, percent, byBook)!.amount;
        expect(first.times(after.amount).eq(second.times(before.amount))).toBe(true);
        const own = adjustedPrice(after, decimal(7), {
          kind: "PERCENT",
          value: percent,
          included: true,
        })!;
        expect(own.amount.eq(second)).toBe(true);
      }),
    );
  });

  it("moves DELTA by what the master moved", () => {
    fc.assert(
      fc.property(prices, prices, values, (before, after, value) => {
        const rule = { kind: "DELTA" as const, value, included: true };
        const moved = adjustedPrice(after, decimal(0), rule)!.amount.minus(
          adjustedPrice(before, decimal(0), rule)!.amount,
        );
        expect(moved.eq(after.amount.minus(before.amount))).toBe(true);
      }),
    );
  });

  it("never moves FIXED", () => {
    fc.assert(
      fc.property(prices, values, values, (list, percent, value) => {
        expect(
          adjustedPrice(list, percent, { kind: "FIXED", value, included: true })!.amount.eq(value),
        ).toBe(true);
      }),
    );
  });

  it("is never negative for an adjustment that the check lets through", () => {
    const kinds = fc.constantFrom<PriceAdjustmentKind>("PERCENT", "DELTA", "FIXED");
    const signed = fc.integer({ min: -(10 ** 6), max: 10 ** 6 }).map((n) => decimal(n).div(100));
    fc.assert(
      fc.property(prices, kinds, signed, (list, kind, value) => {
        const rule = { kind, value, included: true };
        fc.pre(checkAdjustment(list, rule).ok);
        expect(adjustedPrice(list, decimal(0), rule)!.amount.isNegative()).toBe(false);
      }),
    );
  });
});

describe("what is refused", () => {
  it.each([
    { percent: "-100", allowed: true, why: "−100 % gives 0" },
    { percent: "-100.0001", allowed: false, why: "below −100 % is refused" },
    { percent: "0", allowed: true, why: "the list price itself" },
    { percent: "12.34567", allowed: false, why: "five decimals" },
    { percent: "10001", allowed: false, why: "a slip of the keyboard" },
  ])("a book-wide $percent %: $why", ({ percent, allowed }) => {
    expect(checkPercent(decimal(percent)).ok).toBe(allowed);
  });

  it.each([
    { kind: "DEFAULT" as const, value: "5", why: "DEFAULT takes no value" },
    { kind: "PERCENT" as const, value: null, why: "PERCENT needs one" },
    { kind: "PERCENT" as const, value: "-101", why: "below −100 %" },
    { kind: "DELTA" as const, value: "-22.01", why: "below zero" },
    { kind: "FIXED" as const, value: "-0.01", why: "below zero" },
    { kind: "FIXED" as const, value: "0.000000001", why: "finer than stored" },
  ])("$kind $value: $why", ({ kind, value }) => {
    expect(checkAdjustment(master, adjustment(kind, value)).ok).toBe(false);
  });

  it("not a price below cost: that is a warning", () => {
    expect(checkAdjustment(master, adjustment("FIXED", "1.00")).ok).toBe(true);
    expect(marginOf(rate("1.00", usd), cost).belowCost).toBe(true);
  });
});
