import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { secondsToWait } from "./throttle.js";

const limit = { tries: 8, windowSeconds: 900 };
const startedAt = new Date("2026-03-01T10:00:00Z");
const after = (seconds: number) => new Date(startedAt.getTime() + seconds * 1000);

describe("secondsToWait", () => {
  it.each([
    { tries: 1, seconds: 0, wait: 0, why: "the first try" },
    { tries: 8, seconds: 300, wait: 0, why: "the last try of the window" },
    { tries: 9, seconds: 300, wait: 600, why: "one too many waits for the end of the window" },
    { tries: 500, seconds: 300, wait: 600, why: "more tries do not lengthen the wait" },
    { tries: 9, seconds: 899.5, wait: 1, why: "part of a second is a second" },
    { tries: 9, seconds: 900, wait: 0, why: "the window is over" },
  ])("$tries tries after $seconds s: wait $wait s, $why", ({ tries, seconds, wait }) => {
    expect(secondsToWait({ startedAt, tries }, limit, after(seconds))).toBe(wait);
  });

  it("never waits longer than one window", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(5000), (tries, seconds) => {
        const wait = secondsToWait({ startedAt, tries }, limit, after(seconds));
        return wait >= 0 && wait <= limit.windowSeconds;
      }),
    );
  });
});
