import { afterEach, describe, expect, it } from "@jest/globals";
import { speak } from "@markethall/language";
import { numberText, typedNumber } from "./typed-number.js";

afterEach(() => speak("en"));

const read = (text: string) => {
  const typed = typedNumber(text);
  return typed.ok ? typed.value : null;
};

describe("a typed number", () => {
  it.each([
    { text: "24.00", value: "24", why: "decimals after a point" },
    { text: " 1,234.5 ", value: "1234.5", why: "thousands grouped by threes" },
    { text: ".5", value: "0.5", why: "nothing before the point" },
    { text: "+1.50", value: "1.5", why: "a sign" },
    { text: "−3", value: "-3", why: "the minus of a typesetter" },
    { text: "$25.30", value: "25.3", why: "the currency of a spreadsheet's cell" },
    { text: "0.000111", value: "0.000111", why: "finer than a cent, to the last digit" },
    {
      text: "12345678901234567890.1",
      value: "12345678901234567890.1",
      why: "more than a float holds",
    },
    { text: "12,5", value: null, why: "a comma that groups nothing" },
    { text: "1,23,456", value: null, why: "groups of two" },
    { text: "12 34", value: null, why: "two numbers" },
    { text: "1e3", value: null, why: "an exponent" },
    { text: "", value: null, why: "nothing" },
    { text: "-", value: null, why: "a sign alone" },
  ])("in English: $text is $value ($why)", ({ text, value }) => {
    expect(read(text)).toBe(value);
  });

  it("in German has a comma, and is refused where it could be read in two ways", async () => {
    await speak("de");
    expect(read("1.234,50")).toBe("1234.5");
    expect(read("24,00")).toBe("24");
    expect(read("12.5")).toBeNull();
    expect(read("1.234")).toBe("1234");
    expect(numberText("12.5")).toBe("12,5");
  });
});
