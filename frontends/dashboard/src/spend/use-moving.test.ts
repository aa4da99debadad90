import { describe, expect, it } from "@jest/globals";
import { between } from "./use-moving.js";

describe("an amount on its way", () => {
  it.each([
    { from: "0.00", to: "10.00", share: 0, at: "0.00", why: "it begins where it was" },
    { from: "0.00", to: "10.00", share: 0.5, at: "8.75", why: "it is fast at first" },
    { from: "0.00", to: "10.00", share: 1, at: "10.00", why: "it ends exactly" },
    { from: "10.00", to: "-10.00", share: 0.5, at: "-7.50", why: "it goes down, too" },
    { from: "100", to: "1000", share: 1, at: "1000", why: "a currency may have no digits" },
  ])("from $from to $to at $share is $at: $why", ({ from, to, share, at }) => {
    expect(between(from, to, share)).toBe(at);
  });
});
