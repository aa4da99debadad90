import { describe, expect, it } from "@jest/globals";
import { barsOf, changeOf, perDay } from "./spend-math.js";

describe("perDay", () => {
  it.each([
    ["100.00", 3, "33.33"],
    ["0.05", 2, "0.03"],
    ["-0.05", 2, "-0.03"],
    ["1000", 30, "33"],
    ["0.01", 31, "0.00"],
  ])("spreads %s over %d days as %s", (amount, days, expected) => {
    expect(perDay(amount, days)).toBe(expected);
  });

  it("refuses no days", () => {
    expect(() => perDay("1.00", 0)).toThrow(RangeError);
  });
});

describe("changeOf", () => {
  it.each([
    ["112.40", "100.00", { direction: "up", percent: 12 }],
    ["50.00", "100.00", { direction: "down", percent: 50 }],
    ["10.00", "10.00", { direction: "same", percent: 0 }],
    ["10.00", "0.00", { direction: "up", percent: null }],
  ])("compares %s with %s", (now, before, expected) => {
    expect(changeOf(now, before)).toEqual(expected);
  });
});

describe("barsOf", () => {
  const days = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      key: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
      amount: { amount: "0.10" },
    }));

  it("draws days up to a quarter", () => {
    expect(barsOf(days(92))).toMatchObject({ step: "day", bars: { length: 92 } });
  });

  it("draws months beyond, with the same sum to the cent", () => {
    const { step, bars } = barsOf(days(120));
    expect(step).toBe("month");
    expect(bars.map(({ amount }) => amount)).toEqual(["3.10", "2.80", "3.10", "3.00"]);
  });
});
