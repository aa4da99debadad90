import { describe, expect, it } from "@jest/globals";
import { decimal } from "@markethall/money";
import { usagePrice } from "./usage-price.js";

describe("usagePrice", () => {
  it.each([
    { cost: "0.00000080000", percent: "0", price: "8e-7", why: "without a book the cost itself" },
    { cost: "0.00000080000", percent: "12.5", price: "9e-7", why: "nothing is rounded" },
    { cost: "-2.6137", percent: "10", price: "-2.87507", why: "a credit is passed on alike" },
    { cost: "5", percent: "-100", price: "0", why: "given away" },
  ])("of $cost and $percent % is $price: $why", ({ cost, percent, price }) => {
    expect(usagePrice(decimal(cost), decimal(percent)).toString()).toBe(price);
  });
});
