import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { prefixQuery, searchWords } from "./search-words.js";

describe("prefixQuery", () => {
  it.each([
    { query: "Micro 365", text: "micro:* & 365:*", why: "the docstring's example" },
    { query: "  ", text: null, why: "nothing typed" },
    {
      query: "café's & (office | :*)",
      text: "cafe:* & s:* & office:*",
      why: "operators are no operators",
    },
    {
      query: "a b c d e f g h i j",
      text: "a:* & b:* & c:* & d:* & e:* & f:* & g:* & h:*",
      why: "eight words",
    },
  ])("reads $query as $text: $why", ({ query, text }) => {
    expect(prefixQuery(searchWords(query))).toBe(text);
  });

  it("never lets an operator through", () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        for (const word of searchWords(query)) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
    );
  });
});
