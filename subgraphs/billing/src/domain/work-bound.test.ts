import { describe, expect, it } from "@jest/globals";
import { isOverdue } from "./work-bound.js";

const began = new Date("2026-11-01T08:00:00.000Z");

describe("the bound of a run or an import", () => {
  it.each([
    { now: "2026-11-01T11:00:00.000Z", overdue: false, why: "three hours are allowed" },
    { now: "2026-11-01T11:00:00.001Z", overdue: true, why: "and not a moment more" },
  ])("at $now is overdue: $overdue, for $why", ({ now, overdue }) => {
    expect(isOverdue(began, new Date(now))).toBe(overdue);
  });

  it("does not run before the work began", () => {
    expect(isOverdue(null, began)).toBe(false);
  });
});
