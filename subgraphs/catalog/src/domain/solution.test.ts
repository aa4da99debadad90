import { describe, expect, it } from "@jest/globals";
import { currencyCode, formatMoney, rate } from "@markethall/money";
import { startingPrice, startingQuantity } from "./solution.js";

const usd = currencyCode("USD");
const seats = {
  name: "seats",
  label: "Seats",
  kind: "INTEGER" as const,
  required: true,
  default: "5",
  min: 1,
  max: 300,
};

describe("startingQuantity", () => {
  it.each([
    {
      item: { quantityParameter: null },
      parameters: [seats],
      quantity: 2,
      why: "a fixed quantity",
    },
    {
      item: { quantityParameter: "seats" },
      parameters: [seats],
      quantity: 5,
      why: "the parameter's default",
    },
    {
      item: { quantityParameter: "seats" },
      parameters: [{ ...seats, default: null }],
      quantity: 1,
      why: "its least value",
    },
    {
      item: { quantityParameter: "seats" },
      parameters: [{ ...seats, default: "many" }],
      quantity: 2,
      why: "no number",
    },
  ])("is $quantity: $why", ({ item, parameters, quantity }) => {
    expect(startingQuantity({ planId: "p", quantity: 2, ...item }, parameters)).toBe(quantity);
  });
});

describe("startingPrice", () => {
  it("sums the rounded lines", () => {
    const total = startingPrice([
      { unit: rate("26.565", usd), quantity: 3 },
      { unit: rate("0.004", usd), quantity: 1 },
    ]);
    expect(formatMoney(total!)).toBe("79.70");
  });

  it("is unknown when a plan has no price, currencies differ or there is nothing", () => {
    expect(
      startingPrice([
        { unit: rate("1", usd), quantity: 1 },
        { unit: null, quantity: 1 },
      ]),
    ).toBeNull();
    const euro = rate("1", currencyCode("EUR"));
    expect(
      startingPrice([
        { unit: rate("1", usd), quantity: 1 },
        { unit: euro, quantity: 1 },
      ]),
    ).toBeNull();
    expect(startingPrice([])).toBeNull();
  });
});
