import { describe, expect, it } from "@jest/globals";
import { currencyCode, decimal, formatMoney } from "@markethall/money";
import { spendSeries } from "./spend-series.js";

const usd = currencyCode("USD");
const range = { start: "2026-11-01", end: "2026-11-04" };
const amount = (key: string, exact: string) => ({ key, label: key, exact: decimal(exact) });

describe("spendSeries", () => {
  it("has every day of the range, also those without spend", () => {
    const series = spendSeries(
      [amount("2026-11-03", "1.25"), amount("2026-11-01", "0.5")],
      "DAY",
      range,
      usd,
    );
    expect(series.points.map(({ key, amount: of }) => [key, formatMoney(of)])).toEqual([
      ["2026-11-01", "0.50"],
      ["2026-11-02", "0.00"],
      ["2026-11-03", "1.25"],
    ]);
  });

  it("puts the largest first and joins what has the same key", () => {
    const series = spendSeries(
      [amount("a", "1"), amount("b", "3"), amount("a", "4")],
      "PRODUCT",
      range,
      usd,
    );
    expect(series.points.map(({ key, amount: of }) => [key, formatMoney(of)])).toEqual([
      ["a", "5.00"],
      ["b", "3.00"],
    ]);
  });

  it("has one total whatever it is grouped by", () => {
    const exact = ["0.004", "0.004", "0.004"];
    const byDay = spendSeries(
      exact.map((e, i) => amount(`2026-11-0${i + 1}`, e)),
      "DAY",
      range,
      usd,
    );
    const byVendor = spendSeries(
      exact.map((e) => amount("aws", e)),
      "VENDOR",
      range,
      usd,
    );
    expect([byDay, byVendor].map(({ total }) => formatMoney(total))).toEqual(["0.01", "0.01"]);
  });
});
