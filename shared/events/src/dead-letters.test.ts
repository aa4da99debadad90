import { describe, expect, it } from "@jest/globals";
import { deadLetterDelay } from "./dead-letters.js";

describe("deadLetterDelay", () => {
  it.each([
    { retries: 0, chance: 1, minutes: 1, why: "first after a minute" },
    { retries: 0, chance: 0, minutes: 0.5, why: "or half, by chance" },
    { retries: 5, chance: 1, minutes: 32, why: "twice as long each time" },
  ])("is $minutes min: $why", ({ retries, chance, minutes }) => {
    expect(deadLetterDelay(retries, chance)).toBe(minutes * 60_000);
  });

  it("ends: then a person has to look", () => {
    expect(deadLetterDelay(6)).toBeNull();
  });
});
