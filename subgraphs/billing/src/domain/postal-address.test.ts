import { describe, expect, it } from "@jest/globals";
import { postalLines } from "./postal-address.js";

const address = {
  line1: "Kanalstraße 7",
  line2: null,
  postalCode: "20095",
  city: "Hamburg",
  region: "",
  country: "DE",
};

describe("an address on a bill", () => {
  it.each([
    { of: null, lines: [] },
    { of: address, lines: ["Kanalstraße 7", "20095 Hamburg", "Germany"] },
    {
      of: { ...address, line2: "2. Stock", region: "HH", country: "somewhere" },
      lines: ["Kanalstraße 7", "2. Stock", "20095 Hamburg", "HH", "somewhere"],
    },
  ])("is $lines", ({ of, lines }) => {
    expect(postalLines(of)).toEqual(lines);
  });
});
