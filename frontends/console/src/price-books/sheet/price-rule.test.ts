import { describe, expect, it } from "@jest/globals";
import { exact, textOf } from "./exact.js";
import { byBook, marginOf, priceBy, type Rule, ruleOfKind, ruleProblem } from "./price-rule.js";

const rule = (kind: Rule["kind"], value: string | null): Rule => ({ kind, value, included: true });
const list = exact("22.00");
const cost = exact("17.60");
const percent = exact("15");

describe("the price by a rule (rules.md §2: master 22.00, seller cost 17.60, a book of +15 %)", () => {
  it.each([
    { kind: "DEFAULT", value: null, price: "25.3", margin: "7.7", of: "30.43" },
    { kind: "PERCENT", value: "20", price: "26.4", margin: "8.8", of: "33.33" },
    { kind: "DELTA", value: "1.50", price: "23.5", margin: "5.9", of: "25.11" },
    { kind: "FIXED", value: "24.00", price: "24", margin: "6.4", of: "26.67" },
  ] as const)(
    "$kind $value is $price, margin $margin or $of %",
    ({ kind, value, price, margin, of }) => {
      const found = priceBy(list, percent, rule(kind, value));
      const kept = marginOf(found, cost);
      expect(textOf(found)).toBe(price);
      expect(textOf(kept.amount)).toBe(margin);
      expect(kept.percent && textOf(kept.percent)).toBe(of);
      expect(kept.belowCost).toBe(false);
    },
  );

  it.each([
    { rule: rule("PERCENT", "-100"), price: "0", why: "−100 % gives 0" },
    { rule: rule("DELTA", "-23"), price: "0", why: "a DELTA stops at 0" },
    { rule: rule("PERCENT", "0.0001"), price: "22.000022", why: "unit prices are never rounded" },
  ])("$why", ({ rule: own, price }) => {
    expect(textOf(priceBy(list, percent, own))).toBe(price);
  });

  it("has no margin in percent at price 0, and is below cost by the least", () => {
    expect(marginOf(exact("0"), cost).percent).toBeNull();
    expect(marginOf(exact("17.5999"), cost)).toMatchObject({ belowCost: true });
    expect(marginOf(exact("17.6"), cost)).toMatchObject({ belowCost: false });
    expect(textOf(marginOf(exact("15"), cost).percent!)).toBe("-17.33");
  });
});

describe("a rule that cannot stand", () => {
  it.each([
    { kind: "PERCENT", value: "-100.01", stands: false },
    { kind: "PERCENT", value: "-100", stands: true },
    { kind: "PERCENT", value: "1.23456", stands: false },
    { kind: "DELTA", value: "-22.01", stands: false },
    { kind: "DELTA", value: "-22", stands: true },
    { kind: "FIXED", value: "-0.01", stands: false },
    { kind: "FIXED", value: "0.123456789", stands: false },
    { kind: "FIXED", value: "1000000001", stands: false },
  ] as const)("$kind $value: $stands", ({ kind, value, stands }) => {
    expect(ruleProblem(list, rule(kind, value)) === null).toBe(stands);
  });
});

describe("another kind of rule", () => {
  it.each([
    { to: "FIXED", value: "25.3" },
    { to: "DELTA", value: "3.3" },
    { to: "PERCENT", value: "15" },
  ] as const)("begins as $to $value, which keeps the price", ({ to, value }) => {
    const next = ruleOfKind(to, list, exact("25.3"), "15", byBook);
    expect(next).toEqual(rule(to, value));
    expect(textOf(priceBy(list, percent, next))).toBe("25.3");
  });
});
