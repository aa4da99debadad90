import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  allocate,
  currencyCode,
  decimal,
  formatMoney,
  marginPercent,
  markupPercent,
  money,
  negate,
  parseMoney,
  rate,
  roundHalfAway,
  roundRate,
  subtract,
} from "./index.js";

const usd = currencyCode("USD");
const jpy = currencyCode("JPY");
const kwd = currencyCode("KWD");

describe("amounts", () => {
  it.each([
    { value: "0.005", currency: usd, text: "0.01", why: "half goes away from zero" },
    { value: "-0.005", currency: usd, text: "-0.01", why: "a credit mirrors its charge" },
    { value: "0.0049999", currency: usd, text: "0.00", why: "below half goes down" },
    { value: "12.5", currency: jpy, text: "13", why: "the yen has no decimals" },
    { value: "1.0005", currency: kwd, text: "1.001", why: "the dinar has three" },
  ])("rounds $value to $text: $why", ({ value, currency, text }) => {
    expect(formatMoney(roundHalfAway(decimal(value), currency))).toBe(text);
  });

  it("reads what it writes, exactly", () => {
    const amounts = fc.bigInt(-(10n ** 20n), 10n ** 20n);
    const currencies = fc.constantFrom(usd, jpy, kwd);
    fc.assert(
      fc.property(amounts, currencies, (minor, currency) => {
        expect(parseMoney(formatMoney(money(minor, currency)), currency)).toEqual({
          minor,
          currency,
        });
      }),
    );
  });

  it("refuses an amount finer than the minor unit", () => {
    expect(() => parseMoney("1.001", usd)).toThrow(RangeError);
    expect(() => parseMoney("0.5", jpy)).toThrow(RangeError);
    expect(() => parseMoney("1e3", usd)).toThrow(RangeError);
  });

  it("refuses to mix currencies", () => {
    expect(() => subtract(money(1n, usd), money(1n, jpy))).toThrow(RangeError);
  });

  it("rounds a credit to the mirror of its charge, whatever the price and quantity", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 9 }),
        fc.integer({ min: 1, max: 999 }),
        (micros, n) => {
          const unit = decimal(micros).div(10_000);
          expect(roundRate(rate(unit.neg(), usd), n)).toEqual(
            negate(roundRate(rate(unit, usd), n)),
          );
        },
      ),
    );
  });
});

describe("allocate", () => {
  it("gives the remainder to the largest shares first", () => {
    expect(allocate(money(100n, usd), [1n, 1n, 1n]).map((m) => m.minor)).toEqual([34n, 33n, 33n]);
    expect(allocate(money(100n, usd), [1n, 5n, 1n]).map((m) => m.minor)).toEqual([14n, 72n, 14n]);
  });

  it("loses nothing and gives nothing to a weight of zero", () => {
    const weights = fc.array(fc.bigInt(0n, 1_000_000n), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), weights, (minor, shares) => {
        fc.pre(shares.some((share) => share > 0n));
        const parts = allocate(money(minor, usd), shares);
        expect(parts.reduce((total, part) => total + part.minor, 0n)).toBe(minor);
        expect(parts.every((part, i) => shares[i]! > 0n || part.minor === 0n)).toBe(true);
      }),
    );
  });
});

describe("margins (rules.md §2, master 22.00 and seller cost 17.60)", () => {
  const cost = parseMoney("17.60", usd);
  it.each([
    { price: "25.30", margin: "30.43", markup: "43.75" },
    { price: "26.40", margin: "33.33", markup: "50.00" },
    { price: "23.50", margin: "25.11", markup: "33.52" },
    { price: "24.00", margin: "26.67", markup: "36.36" },
  ])("price $price", ({ price, margin, markup }) => {
    expect(marginPercent(parseMoney(price, usd), cost)).toBe(margin);
    expect(markupPercent(parseMoney(price, usd), cost)).toBe(markup);
  });

  it("has no margin in percent at price 0", () => {
    expect(marginPercent(money(0n, usd), cost)).toBeNull();
  });
});
