import { describe, expect, it } from "@jest/globals";
import { currencyCode, decimal, parseMoney } from "@markethall/money";
import { costExplanation, explainLine, type LineFacts } from "./line-explanation.js";

const usd = currencyCode("USD");
const eur = currencyCode("EUR");
const usage: LineFacts = {
  type: "USAGE",
  amount: parseMoney("0.20", eur),
  trace: [],
  recordCount: 45,
  exact: decimal("0.21995207966"),
  sourceCurrency: usd,
  exchangeRate: "0.9",
  exchangeDay: "2026-09-30",
  correctedPeriod: "2026-08",
  cost: decimal("0.2"),
};

describe("explainLine", () => {
  it("goes from the records over the rate to the rounded amount", () => {
    expect(explainLine(usage)).toEqual([
      "Belongs to 2026-08, whose statement was already issued; charged here as a correction.",
      "45 usage records at your price: 0.21995207966 USD",
      "× 0.9 EUR per USD (European Central Bank, 2026-09-30): 0.197956871694 EUR",
      "Rounded to 0.20 EUR: the statement's usage is rounded once and shared out, so that its lines add up.",
    ]);
  });

  it("repeats the steps of a charge, which are already rounded", () => {
    const trace = ["List price 22.00 USD", "5 × 11.55 = 57.75 USD"];
    const charge = {
      ...usage,
      trace,
      recordCount: null,
      exact: null,
      exchangeRate: null,
      correctedPeriod: null,
    };
    expect(explainLine(charge)).toEqual(trace);
  });

  it("keeps the seller cost apart, for staff", () => {
    expect(explainLine(usage).join()).not.toMatch(/cost/i);
    expect(costExplanation(usage)).toEqual(["Seller cost: 0.2 USD"]);
  });
});
