import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  addDecimals,
  compareDecimals,
  divideDecimal,
  multiplyDecimal,
  percentOf,
  roundDecimal,
  subtractDecimals,
} from "./decimal-text.js";

const amount = fc
  .tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.integer({ min: 0, max: 6 }))
  .map(([units, scale]) => {
    const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
    const cut = digits.length - scale;
    return `${units < 0n ? "-" : ""}${digits.slice(0, cut)}${scale ? `.${digits.slice(cut)}` : ""}`;
  });

describe("decimal strings", () => {
  it.each([
    { sum: addDecimals("0.1", "0.2"), is: "0.3", why: "no binary fractions" },
    { sum: subtractDecimals("26.00", "23.4"), is: "2.60", why: "the finer scale is kept" },
    { sum: multiplyDecimal("35.10", 25), is: "877.50", why: "the example in the docstring" },
    { sum: subtractDecimals("1", "1.05"), is: "-0.05", why: "below zero" },
  ])("make $is: $why", ({ sum, is }) => {
    expect(sum).toBe(is);
  });

  it("come back after adding and taking away", () => {
    fc.assert(
      fc.property(amount, amount, (one, other) => {
        expect(compareDecimals(subtractDecimals(addDecimals(one, other), other), one)).toBe(0);
      }),
    );
  });

  it("compare by value and not by text", () => {
    expect(compareDecimals("9.9", "10")).toBeLessThan(0);
    expect(compareDecimals("1.50", "1.5")).toBe(0);
  });

  it("give a share for a bar, and none of nothing", () => {
    expect(percentOf("1", "3")).toBe(33.33);
    expect(percentOf("1", "0")).toBe(0);
  });

  it("refuse what is no decimal", () => {
    expect(() => addDecimals("1e3", "1")).toThrow(RangeError);
  });
});

describe("parts of amounts", () => {
  it.each([
    ["100.00", 3, "33.33"],
    ["0.05", 2, "0.03"],
    ["-0.05", 2, "-0.03"],
    ["12", 5, "2"],
  ])("%s in %d parts is %s each", (amount, count, part) => {
    expect(divideDecimal(amount, count)).toBe(part);
  });

  it.each([
    ["188.165", 2, "188.17"],
    ["-188.165", 2, "-188.17"],
    ["47.0925", 0, "47"],
    ["9.5", 2, "9.5"],
  ])("%s to %d decimals is %s", (amount, decimals, rounded) => {
    expect(roundDecimal(amount, decimals)).toBe(rounded);
  });
});
