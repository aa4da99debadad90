import { describe, expect, it } from "@jest/globals";
import { monthsBefore, periodName } from "./billing-months.js";

describe("billing months", () => {
  it("go back over a year's end, the latest first", () => {
    const months = monthsBefore(new Date("2026-01-31T23:30:00Z"), 3);
    expect(months.map(({ value }) => value)).toEqual(["2026-01", "2025-12", "2025-11"]);
  });

  it("are named for people", () => {
    expect(periodName("2026-10")).toBe("October 2026");
    expect(periodName("2026-13")).toBe("2026-13");
  });
});
