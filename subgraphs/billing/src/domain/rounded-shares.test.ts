import { describe, expect, it } from "@jest/globals";
import { currencyCode, decimal, formatMoney, roundHalfAway, toDecimal } from "@markethall/money";
import fc from "fast-check";
import { roundedShares } from "./rounded-shares.js";

const usd = currencyCode("USD");
const jpy = currencyCode("JPY");

function shares(...amounts: string[]): string[] {
  return roundedShares(amounts.map(decimal), usd).map(formatMoney);
}

describe("roundedShares", () => {
  it.each([
    {
      amounts: ["0.006", "0.006", "0.006"],
      parts: ["0.01", "0.01", "0.00"],
      why: "the docstring's example",
    },
    {
      amounts: ["0.004", "12.344", "0.002"],
      parts: ["0.00", "12.35", "0.00"],
      why: "the largest takes the rest",
    },
    { amounts: ["5", "0.009"], parts: ["5.00", "0.01"], why: "a whole amount stays as it is" },
    { amounts: ["-2.6137", "1.1"], parts: ["-2.61", "1.10"], why: "a credit among charges" },
    { amounts: [], parts: [], why: "nothing" },
  ])("$why", ({ amounts, parts }) => {
    expect(shares(...amounts)).toEqual(parts);
  });

  it("sums to the rounded sum, and moves no amount by a whole unit", () => {
    const micros = fc.array(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), { maxLength: 60 });
    fc.assert(
      fc.property(micros, fc.constantFrom(usd, jpy), (amounts, currency) => {
        const exact = amounts.map((n) => decimal(n).div(1_000_000));
        const parts = roundedShares(exact, currency);
        const sum = exact.reduce((a, b) => a.plus(b), decimal(0));
        expect(parts.reduce((a, b) => a + b.minor, 0n)).toBe(roundHalfAway(sum, currency).minor);
        const unit = toDecimal({ minor: 1n, currency });
        parts.forEach((part, i) => {
          expect(toDecimal(part).minus(exact[i]!).abs().lt(unit)).toBe(true);
        });
      }),
    );
  });
});
