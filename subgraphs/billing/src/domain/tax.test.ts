import { describe, expect, it } from "@jest/globals";
import { currencyCode, decimal, formatMoney, parseMoney } from "@markethall/money";
import fc from "fast-check";
import { type TaxCategory, taxLines, type TaxRate } from "./tax.js";

const usd = currencyCode("USD");
const line = (category: TaxCategory, amount: string) => ({
  category,
  amount: parseMoney(amount, usd),
});
const vat: TaxRate = { category: null, name: "VAT", percent: decimal(19) };

describe("taxLines", () => {
  it("taxes the sum of a group once, not each line", () => {
    // 3 × 0.03 × 19 % is 0.0171; each line alone would round to 0.01 and sum to 0.03.
    const lines = [line("LICENSE", "0.03"), line("LICENSE", "0.03"), line("LICENSE", "0.03")];
    expect(taxLines(lines, [vat], usd).map(({ amount }) => formatMoney(amount))).toEqual(["0.02"]);
  });

  it("makes a line per category, by its own rate before the one for all", () => {
    const reduced: TaxRate = { category: "SUPPORT", name: "VAT reduced", percent: decimal(7) };
    const lines = [line("SUPPORT", "100"), line("CONSUMPTION", "10"), line("LICENSE", "50")];
    expect(
      taxLines(lines, [vat, reduced], usd).map(
        (t) => `${t.category} ${t.percent} ${formatMoney(t.amount)}`,
      ),
    ).toEqual(["LICENSE 19 9.50", "CONSUMPTION 19 1.90", "SUPPORT 7 7.00"]);
  });

  it("makes none without a rate or at 0 %", () => {
    expect(taxLines([line("LICENSE", "50")], [], usd)).toEqual([]);
    expect(taxLines([line("LICENSE", "50")], [{ ...vat, percent: decimal(0) }], usd)).toEqual([]);
  });

  it("takes back on a credit exactly what it took on the charge", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 9 }),
        fc.integer({ min: 1, max: 3_000 }),
        (cents, basisPoints) => {
          const rates = [{ ...vat, percent: decimal(basisPoints).div(100) }];
          const amount = { minor: BigInt(cents), currency: usd };
          const [charged] = taxLines([{ category: "LICENSE", amount }], rates, usd);
          const [credited] = taxLines(
            [{ category: "LICENSE", amount: { ...amount, minor: -amount.minor } }],
            rates,
            usd,
          );
          expect(credited!.amount.minor).toBe(-charged!.amount.minor);
        },
      ),
    );
  });
});
