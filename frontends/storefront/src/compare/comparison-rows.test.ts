import { describe, expect, it } from "@jest/globals";
import { featureRows, offerRows } from "./comparison-rows.js";
import { product } from "./comparison.fixture.js";

describe("prices beside each other", () => {
  it("stand by term and cycle, the shortest first, with what is not sold left open", () => {
    const rows = offerRows([
      product("a", [
        ["a-year", "P1Y", "ANNUAL", "120.00"],
        ["a-month", "P1M", "MONTHLY", "12.00"],
      ]),
      product("b", [
        ["b-year", "P1Y", "MONTHLY", "9.00"],
        ["b-month", "P1M", "MONTHLY", "9.50"],
      ]),
    ]);
    expect(
      rows.map(({ term, billingCycle, values, differs, least }) => [
        `${term} ${billingCycle}`,
        values.map((plans) => plans.map(({ id }) => id)),
        differs,
        [...least],
      ]),
    ).toEqual([
      ["P1M MONTHLY", [["a-month"], ["b-month"]], true, ["b-month"]],
      ["P1Y MONTHLY", [[], ["b-year"]], true, []],
      ["P1Y ANNUAL", [["a-year"], []], true, []],
    ]);
  });

  it.each([
    { prices: ["9.00", "9.00", "9.00"], least: [], differs: false, why: "all the same" },
    { prices: ["9.00", "9.00", "10.00"], least: ["0", "1"], differs: true, why: "two are least" },
    { prices: ["10.00", "9.00", null], least: ["1"], differs: true, why: "one is not priced" },
    { prices: ["9.00", null, null], least: [], differs: true, why: "nothing compares" },
  ])("mark the least: $why", ({ prices, least, differs }) => {
    const products = prices.map((price, place) =>
      product(`p${place}`, [[String(place), "P1Y", "ANNUAL", price]]),
    );
    const [row] = offerRows(products);
    expect([[...row!.least], row!.differs]).toEqual([least, differs]);
  });
});

describe("features beside each other", () => {
  it("are those that one of them names, and differ where another does not", () => {
    const rows = featureRows([
      product("a", [], { features: ["Mail", "Files"] }),
      product("b", [], { features: ["Mail", "Calls"] }),
    ]);
    expect(rows).toEqual([
      { feature: "Mail", values: [true, true], differs: false },
      { feature: "Files", values: [true, false], differs: true },
      { feature: "Calls", values: [false, true], differs: true },
    ]);
  });
});
