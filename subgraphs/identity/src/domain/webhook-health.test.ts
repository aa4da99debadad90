import { describe, expect, it } from "@jest/globals";
import { healthAfter } from "./webhook-health.js";

const since = new Date("2026-11-01T12:00:00.000Z");
const late = "Every delivery has failed for 5 days.";

describe("an endpoint's health", () => {
  it.each([
    { verdict: "RETRY", now: "2026-11-06T11:59:59.999Z", reason: null, why: "almost five days" },
    { verdict: "RETRY", now: "2026-11-06T12:00:00.000Z", reason: late, why: "five days" },
    {
      verdict: "GIVE_UP",
      now: "2026-11-06T12:00:00.000Z",
      reason: late,
      why: "a dead letter, too",
    },
    {
      verdict: "GONE",
      now: "2026-11-01T12:00:00.000Z",
      reason: "The endpoint answered 410: it is gone.",
      why: "it says so itself",
    },
  ] as const)("after $verdict at $now: $reason, for $why", ({ verdict, now, reason }) => {
    expect(healthAfter(verdict, since, new Date(now))).toEqual({
      failingSince: since,
      disabledReason: reason,
    });
  });

  it("is good again after one success, however long it failed", () => {
    const now = new Date("2026-12-24T12:00:00.000Z");
    expect(healthAfter("DELIVERED", since, now)).toEqual({
      failingSince: null,
      disabledReason: null,
    });
  });

  it("counts from its first failure", () => {
    expect(healthAfter("RETRY", null, since)).toEqual({
      failingSince: since,
      disabledReason: null,
    });
  });
});
