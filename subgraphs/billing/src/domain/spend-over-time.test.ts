import { describe, expect, it } from "@jest/globals";
import { currencyCode, decimal, formatMoney, sum } from "@markethall/money";
import fc from "fast-check";
import { spendOverTime } from "./spend-over-time.js";

const usd = currencyCode("USD");
const range = { start: "2026-11-01", end: "2026-11-04" };
const cell = (day: string, key: string, exact: string) => ({
  day,
  key,
  label: key.toUpperCase(),
  exact: decimal(exact),
});

describe("spendOverTime", () => {
  it("has every step of the range for each row, the largest row first", () => {
    const { step, steps, rows, total } = spendOverTime(
      [
        cell("2026-11-03", "b", "5"),
        cell("2026-11-01", "a", "1"),
        cell("2026-11-03", "a", "1.50"),
        cell("2026-11-03", "a", "0.25"),
      ],
      range,
      usd,
    );
    expect(step).toBe("DAY");
    expect(steps).toEqual(["2026-11-01", "2026-11-02", "2026-11-03"]);
    expect(rows.map(({ label, amounts }) => [label, ...amounts.map(formatMoney)])).toEqual([
      ["B", "0.00", "0.00", "5.00"],
      ["A", "1.00", "0.00", "1.75"],
    ]);
    expect(formatMoney(total)).toBe("7.75");
  });

  it("joins all but the five largest", () => {
    const cells = "abcdefg".split("").map((key, n) => cell("2026-11-02", key, String(10 - n)));
    const { rows } = spendOverTime(cells, range, usd);
    expect(rows.map(({ key, total }) => [key, formatMoney(total)])).toEqual([
      ["a", "10.00"],
      ["b", "9.00"],
      ["c", "8.00"],
      ["d", "7.00"],
      ["e", "6.00"],
      ["other", "9.00"],
    ]);
  });

  it("goes by months in ranges of more than a quarter", () => {
    const { step, steps, rows } = spendOverTime(
      [cell("2026-01-31", "a", "1"), cell("2026-01-01", "a", "2"), cell("2026-04-04", "a", "4")],
      { start: "2026-01-01", end: "2026-04-05" },
      usd,
    );
    expect(step).toBe("MONTH");
    expect(steps).toEqual(["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"]);
    expect(rows[0]?.amounts.map(formatMoney)).toEqual(["3.00", "0.00", "0.00", "4.00"]);
  });

  it("is empty where nothing was spent", () => {
    const { steps, rows, total } = spendOverTime([], range, usd);
    expect([steps.length, rows.length, formatMoney(total)]).toEqual([3, 0, "0.00"]);
  });

  it("adds up to the sum rounded once, whatever the amounts", () => {
    const cells = fc.array(
      fc.record({
        day: fc.constantFrom("2026-11-01", "2026-11-02", "2026-11-03"),
        key: fc.constantFrom(..."abcdefgh".split("")),
        exact: fc.integer({ min: -50_000, max: 500_000 }).map((n) => decimal(n).div(10_000)),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(cells, (given) => {
        const all = given.map((one) => ({ ...one, label: one.key }));
        const { rows, total } = spendOverTime(all, range, usd);
        const exact = all.reduce((whole, one) => whole.plus(one.exact), decimal(0));
        expect(
          formatMoney(
            sum(
              rows.map((row) => row.total),
              usd,
            ),
          ),
        ).toBe(formatMoney(total));
        expect(Math.abs(Number(formatMoney(total)) - exact.toNumber())).toBeLessThanOrEqual(
          0.005000001,
        );
      }),
    );
  });
});
