import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { likelyMeant, typingErrors } from "./typing-errors.js";

const words = [
  "microsoft",
  "office",
  "exchange",
  "google",
  "workspace",
  "backup",
  "business",
  "basic",
  "365",
];

describe("likelyMeant", () => {
  it.each([
    { typed: "micosoft", meant: ["microsoft"], why: "a letter is missing" },
    { typed: "offcie", meant: ["office"], why: "two letters changed places" },
    { typed: "gogle", meant: ["google"], why: "one of two equal letters is missing" },
    { typed: "workspsce", meant: ["workspace"], why: "a letter beside the right one" },
    { typed: "micorso", meant: ["microsoft"], why: "an error in what is still being typed" },
    { typed: "exchnage", meant: ["exchange"], why: "two letters changed places inside" },
    { typed: "365", meant: ["365"], why: "short words must be right" },
    { typed: "356", meant: [], why: "short words must be right" },
    { typed: "zebra", meant: [], why: "nothing is near" },
  ])("reads $typed as $meant: $why", ({ typed, meant }) => {
    expect(likelyMeant(typed, words)).toEqual(meant);
  });
});

describe("typingErrors", () => {
  it("is 0 for every beginning of a word, and never more than what was typed", () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(word, word, fc.nat(12), (a, b, length) => {
        expect(typingErrors(a.slice(0, length), a)).toBe(0);
        expect(typingErrors(a, b)).toBeLessThanOrEqual(a.length);
      }),
    );
  });
});
