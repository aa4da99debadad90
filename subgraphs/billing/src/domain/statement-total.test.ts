import { describe, expect, it } from "@jest/globals";
import { currencyCode, formatMoney, parseMoney } from "@markethall/money";
import fc from "fast-check";
import { creditToUse, statementTotals } from "./statement-total.js";

const usd = currencyCode("USD");
const usdOf = (amount: string) => parseMoney(amount, usd);

describe("creditToUse", () => {
  it.each([
    { balance: "30.00", owed: "100.00", used: "30.00", why: "all the credit there is" },
    {
      balance: "130.00",
      owed: "100.00",
      used: "100.00",
      why: "what is owed; the rest is carried over",
    },
    { balance: "0.00", owed: "100.00", used: "0.00", why: "no credit" },
    { balance: "30.00", owed: "-5.00", used: "0.00", why: "nothing is owed" },
  ])("$used of $balance on $owed: $why", ({ balance, owed, used }) => {
    expect(formatMoney(creditToUse(usdOf(balance), usdOf(owed)))).toBe(used);
  });

  it("never takes a balance or a total below zero", () => {
    const cents = fc.bigInt(-(10n ** 9n), 10n ** 9n);
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 9n), cents, (balance, owed) => {
        const used = creditToUse(
          { minor: balance, currency: usd },
          { minor: owed, currency: usd },
        ).minor;
        expect(used).toBeGreaterThanOrEqual(0n);
        expect(used).toBeLessThanOrEqual(balance);
        if (owed >= 0n) expect(owed - used).toBeGreaterThanOrEqual(0n);
      }),
    );
  });
});

describe("statementTotals", () => {
  it("adds up: total = net + tax, with the credit used inside net", () => {
    const lines = [
      { type: "RECURRING", amount: usdOf("100.00") },
      { type: "USAGE", amount: usdOf("15.90") },
      { type: "TAX", amount: usdOf("22.02") },
      { type: "CREDIT", amount: usdOf("-30.00") },
    ];
    const { net, tax, total } = statementTotals(lines, usd);
    expect([net, tax, total].map(formatMoney)).toEqual(["85.90", "22.02", "107.92"]);
  });
});
