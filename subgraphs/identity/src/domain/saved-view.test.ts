import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parseViewName, parseViewQuery, viewNameKey } from "./saved-view.js";

describe("parseViewQuery", () => {
  it.each([
    { text: "", query: "", why: "the page as it is" },
    { text: "?q=a b&status=ACTIVE", query: "q=a+b&status=ACTIVE", why: "a blank is a plus" },
    { text: "q=a%20b&status=ACTIVE", query: "q=a+b&status=ACTIVE", why: "however it was written" },
    { text: "columns=seats,renews", query: "columns=seats%2Crenews", why: "a list" },
  ])("keeps $text as $query: $why", ({ text, query }) => {
    expect(parseViewQuery(text)).toEqual({ ok: true, value: query });
  });

  it.each([
    { length: 2_000, fits: true, why: "the longest" },
    { length: 2_001, fits: false, why: "one more" },
  ])("takes $length characters: $fits, $why", ({ length, fits }) => {
    expect(parseViewQuery(`q=${"x".repeat(length - 2)}`).ok).toBe(fits);
  });

  it("says again what it said", () => {
    const pair = fc.tuple(fc.string({ minLength: 1 }), fc.string());
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 5 }), (pairs) => {
        const once = parseViewQuery(new URLSearchParams(pairs).toString());
        if (once.ok) expect(parseViewQuery(once.value)).toEqual(once);
      }),
    );
  });
});

describe("parseViewName", () => {
  it.each([
    { text: "  My   view ", name: "My view" },
    { text: "x".repeat(60), name: "x".repeat(60) },
  ])("reads $text", ({ text, name }) => {
    expect(parseViewName(text)).toEqual({ ok: true, value: name });
  });

  it.each(["", " ", "x".repeat(61)])("refuses %j", (text) => {
    expect(parseViewName(text)).toMatchObject({ ok: false, error: { field: "name" } });
  });

  it("takes names that differ by case for one", () => {
    expect(viewNameKey("Renewals in May")).toBe(viewNameKey("renewals in may"));
  });
});
