import { describe, expect, it } from "@jest/globals";
import { currencyCode, decimal, rate } from "@markethall/money";
import type { PriceAdjustmentKind } from "./price-adjustment.js";
import { percentText, priceText } from "./price-text.js";
import { priceTrace } from "./price-trace.js";

const usd = currencyCode("USD");
const list = rate("22.00", usd);
const book = { name: "Standard", revision: 3, percent: decimal(15) };
const trace = (kind: PriceAdjustmentKind, value: string | null, included = true) =>
  priceTrace(list, book, { kind, value: value === null ? null : decimal(value), included });

describe("priceTrace", () => {
  it("leads from the list price over the book's rule to the adjustment, whose amount is the price", () => {
    expect(trace("FIXED", "24").map(({ label, amount }) => [label, priceText(amount)])).toEqual([
      ["List price", "22.00"],
      ["Price book", "25.30"],
      ["Adjustment", "24.00"],
    ]);
  });

  it("ends with the book's rule where the plan has none of its own", () => {
    const steps = trace("DEFAULT", null);
    expect(steps).toHaveLength(2);
    expect(steps[1]!.explanation).toBe("Standard, revision 3: +15 % on every list price.");
  });

  it.each([
    {
      kind: "PERCENT" as const,
      value: "-7.5",
      text: "−7.5 % on this plan's list price, in place of the book's rule.",
    },
    {
      kind: "DELTA" as const,
      value: "1.50",
      text: "List price +1.50 USD, in place of the book's rule.",
    },
    {
      kind: "DELTA" as const,
      value: "-2",
      text: "List price −2.00 USD, in place of the book's rule.",
    },
  ])("says $text", ({ kind, value, text }) => {
    expect(trace(kind, value).at(-1)!.explanation).toBe(text);
  });

  it("is empty for a plan that the book does not hold", () => {
    expect(trace("DEFAULT", null, false)).toEqual([]);
  });
});

describe("texts", () => {
  it("write a price with the currency's decimals or more, never fewer", () => {
    expect(priceText(rate("26.565", usd))).toBe("26.565");
    expect(priceText(rate("26", usd))).toBe("26.00");
    expect(priceText(rate("0.000007", usd))).toBe("0.000007");
    expect(priceText(rate("7", currencyCode("JPY")))).toBe("7");
  });

  it("write a percentage with its sign", () => {
    expect(["15", "-100", "0"].map((p) => percentText(decimal(p)))).toEqual([
      "+15 %",
      "−100 %",
      "±0 %",
    ]);
  });
});
