import { describe, expect, it } from "@jest/globals";
import { initialValues, isParameter, parameterValues, type Parameter } from "./parameters.js";

const seats: Parameter = {
  name: "seats",
  label: "People",
  kind: "INTEGER",
  required: true,
  min: 1,
  max: 300,
};
const domain: Parameter = { name: "domain", label: "Domain", kind: "TEXT", required: false };

describe("parameters of a solution", () => {
  it("start with their preset, or the least that is allowed", () => {
    expect(initialValues([{ ...seats, default: "10" }, domain])).toEqual({ seats: 10, domain: "" });
    expect(initialValues([seats])).toEqual({ seats: 1 });
  });

  it.each([
    { value: "", says: "Enter: People." },
    { value: 0, says: "Enter 1 or more." },
    { value: 301, says: "Enter 300 or less." },
    { value: "2.5", says: "Enter a whole number." },
    { value: 25, says: null },
  ])("judge $value: $says", ({ value, says }) => {
    expect(isParameter(seats)(value)).toBe(says);
  });

  it("are sent as text, the empty ones left out", () => {
    expect(parameterValues([seats, domain], { seats: 25, domain: " " })).toEqual([
      { name: "seats", value: "25" },
    ]);
  });
});
