import { describe, expect, it } from "@jest/globals";
import { formatEnum, formatMoney, formatRelative, formatTerm } from "./format.js";

describe("formatMoney", () => {
  it.each([
    { amount: "1234.5", currency: "USD", text: "$1,234.50", why: "two digits for dollars" },
    { amount: "1234", currency: "JPY", text: "¥1,234", why: "none for yen" },
    {
      amount: "0.00045",
      currency: "EUR",
      text: "€0.00045",
      why: "unit prices keep what they have",
    },
    {
      amount: "90071992547409931.27",
      currency: "USD",
      text: "$90,071,992,547,409,931.27",
      why: "exact beyond 2^53",
    },
    { amount: "-3.9", currency: "USD", text: "-$3.90", why: "a credit" },
  ])("writes $amount $currency as $text: $why", ({ amount, currency, text }) => {
    expect(formatMoney({ amount, currency })).toBe(text);
  });

  it("shows the sign of a change", () => {
    expect(formatMoney({ amount: "5.00", currency: "USD" }, { signed: true })).toBe("+$5.00");
    expect(formatMoney({ amount: "0.00", currency: "USD" }, { signed: true })).toBe("$0.00");
  });
});

describe("words for values", () => {
  it("says terms as people do", () => {
    expect(["P1Y", "P3Y", "P1M", "NONE", "whatever"].map(formatTerm)).toEqual([
      "1 year",
      "3 years",
      "1 month",
      "By usage",
      "whatever",
    ]);
  });

  it("says how long ago", () => {
    const now = new Date("2026-11-22T12:00:00Z");
    expect(formatRelative("2026-11-22T11:59:40Z", now)).toBe("just now");
    expect(formatRelative("2026-11-22T09:00:00Z", now)).toBe("3 hours ago");
    expect(formatRelative("2026-11-23T12:00:00Z", now)).toBe("tomorrow");
  });

  it("turns enum values into words", () => {
    expect(formatEnum("PENDING_APPROVAL")).toBe("Pending approval");
  });
});
