import { describe, expect, it } from "@jest/globals";
import { timeLeft } from "./time-left.js";

describe("timeLeft", () => {
  it.each([
    { minutes: 1500, says: "1 day 1 hour" },
    { minutes: 10_080, says: "7 days" },
    { minutes: 61, says: "1 hour 1 minute" },
    { minutes: 5, says: "5 minutes" },
  ])("says $says", ({ minutes, says }) => {
    expect(timeLeft(minutes)).toBe(says);
  });
});
