import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { DELIVERY_DEADLINE_MS, verdict } from "./webhook-retry.js";

const now = new Date("2026-11-22T12:00:00Z");
const deadline = new Date(now.getTime() + DELIVERY_DEADLINE_MS);
const answer = (status: number, retryAfter: string | null = null) => ({ status, retryAfter });
const middle = 0.5;

describe("verdict", () => {
  it.each([
    [answer(200), "DELIVERED"],
    [answer(204), "DELIVERED"],
    [answer(299), "DELIVERED"],
    [answer(300), "RETRY"],
    [answer(301), "RETRY"],
    [answer(400), "RETRY"],
    [answer(404), "RETRY"],
    [answer(410), "GONE"],
    [answer(429), "RETRY"],
    [answer(500), "RETRY"],
    [null, "RETRY"],
  ])("after %j is %s", (given, kind) => {
    expect(verdict(given, 1, deadline, now, middle).kind).toBe(kind);
  });

  it.each([
    [1, 5],
    [2, 15],
    [3, 45],
    [4, 135],
    [8, 10_935],
    [9, 28_800],
    [30, 28_800],
  ])("waits after try %i for %i s", (attempts, seconds) => {
    expect(verdict(answer(500), attempts, deadline, now, middle)).toEqual({
      kind: "RETRY",
      at: new Date(now.getTime() + seconds * 1_000),
    });
  });

  it.each([
    ["120", 120],
    ["1", 5],
    ["Sun, 22 Nov 2026 12:10:00 GMT", 600],
    ["Sun, 22 Nov 2026 11:00:00 GMT", 5],
    ["999999999", 28_800],
    ["soon", 5],
    ["", 5],
  ])("with Retry-After %j waits %i s", (retryAfter, seconds) => {
    expect(verdict(answer(429, retryAfter), 1, deadline, now, middle)).toEqual({
      kind: "RETRY",
      at: new Date(now.getTime() + seconds * 1_000),
    });
  });

  it("gives up when the next try would come after the deadline", () => {
    const at = (ms: number) => verdict(null, 1, new Date(now.getTime() + ms), now, middle).kind;
    expect([at(5_001), at(5_000)]).toEqual(["RETRY", "GIVE_UP"]);
  });

  it("leaves a fifth to chance, and never more", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempts, chance) => {
          const decided = verdict(null, attempts, deadline, now, chance);
          const plain = verdict(null, attempts, deadline, now, middle);
          if (decided.kind !== "RETRY" || plain.kind !== "RETRY") throw new Error("no retry");
          const ratio =
            (decided.at.getTime() - now.getTime()) / (plain.at.getTime() - now.getTime());
          expect(ratio).toBeGreaterThanOrEqual(0.79);
          expect(ratio).toBeLessThanOrEqual(1.21);
        },
      ),
    );
  });
});
