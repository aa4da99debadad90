import { describe, expect, it } from "@jest/globals";
import { currencyCode } from "@markethall/money";
import { bandKey, bandOfKey, bandValue, readBand } from "./price-band.js";

const USD = currencyCode("USD");
const JPY = currencyCode("JPY");

describe("a price band", () => {
  it.each([
    { band: { currency: USD, index: 0 }, value: "USD:0-5", why: "from nothing" },
    { band: { currency: USD, index: 2 }, value: "USD:10-25", why: "between two bounds" },
    { band: { currency: USD, index: 5 }, value: "USD:100-", why: "without an end" },
    { band: { currency: JPY, index: 1 }, value: "JPY:500-1000", why: "in hundreds of yen" },
  ])("is named $value: $why", ({ band, value }) => {
    expect(bandValue(band)).toBe(value);
    expect(readBand(value)).toEqual(band);
    expect(bandOfKey(bandKey(band))).toEqual(band);
  });

  it.each(["", "USD", "USD:10-24", "USD:500-1000", "XXX:0-5", "'; drop table tiles; --"])(
    "is not %s",
    (value) => {
      expect(readBand(value)).toBeNull();
    },
  );
});
