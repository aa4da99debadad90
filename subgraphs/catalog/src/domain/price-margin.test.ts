import { describe, expect, it } from "@jest/globals";
import { currencyCode, rate } from "@markethall/money";
import { marginOf } from "./price-margin.js";

const usd = currencyCode("USD");

describe("marginOf", () => {
  it("is undefined in percent at price 0 and at cost 0", () => {
    expect(marginOf(rate("0", usd), rate("17.60", usd))).toMatchObject({
      marginPercent: null,
      markupPercent: "-100.00",
      belowCost: true,
    });
    expect(marginOf(rate("5", usd), rate("0", usd))).toMatchObject({
      marginPercent: "100.00",
      markupPercent: null,
      belowCost: false,
    });
  });

  it("does not warn of a price at cost", () => {
    expect(marginOf(rate("17.60", usd), rate("17.6", usd)).belowCost).toBe(false);
  });

  it("refuses to mix currencies", () => {
    expect(() => marginOf(rate("1", usd), rate("1", currencyCode("EUR")))).toThrow(RangeError);
  });
});
