import { describe, expect, it } from "@jest/globals";
import { quantityOf, resolveParameters, type SolutionParameter } from "./solution.js";

const seats: SolutionParameter = {
  name: "seats",
  label: "Seats",
  kind: "INTEGER",
  required: true,
  default: "5",
  min: 1,
  max: 300,
};
const domain: SolutionParameter = {
  ...seats,
  name: "domain",
  label: "Domain",
  kind: "TEXT",
  default: null,
  min: null,
  max: null,
};

describe("resolveParameters", () => {
  it("fills defaults in and keeps what is given", () => {
    expect(
      resolveParameters([seats, domain], [{ name: "domain", value: " example.com " }]),
    ).toEqual({
      ok: true,
      value: [
        { name: "seats", value: "5" },
        { name: "domain", value: "example.com" },
      ],
    });
  });

  it.each([
    { given: [{ name: "seats", value: "0" }], name: "seats", why: "too few" },
    { given: [{ name: "seats", value: "301" }], name: "seats", why: "too many" },
    { given: [{ name: "seats", value: "1.5" }], name: "seats", why: "not whole" },
    { given: [{ name: "seats", value: "-1" }], name: "seats", why: "negative" },
    { given: [{ name: "seats", value: "5" }], name: "domain", why: "a required one is missing" },
    {
      given: [{ name: "colour", value: "red" }],
      name: "colour",
      why: "there is none of that name",
    },
  ])("refuses $name: $why", ({ given, name }) => {
    expect(resolveParameters([seats, domain], given)).toMatchObject({ ok: false, error: { name } });
  });
});

describe("quantityOf", () => {
  it("is the parameter's where one is named, else the bundle's own", () => {
    const item = { planId: "p", quantity: 2, quantityParameter: "seats" };
    expect(quantityOf(item, [{ name: "seats", value: "40" }])).toBe(40);
    expect(quantityOf({ ...item, quantityParameter: null }, [{ name: "seats", value: "40" }])).toBe(
      2,
    );
    expect(quantityOf(item, [])).toBe(2);
  });
});
