import { describe, expect, it } from "@jest/globals";
import { type DateRangePreset, eachDay, previousRange, resolveRange } from "./date-range.js";

const now = new Date("2026-11-22T17:30:00Z");

function range(preset: DateRangePreset, at = now) {
  const result = resolveRange({ preset }, at);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

describe("resolveRange", () => {
  it.each([
    { preset: "MONTH_TO_DATE", start: "2026-11-01", end: "2026-11-23" },
    { preset: "YEAR_TO_DATE", start: "2026-01-01", end: "2026-11-23" },
    { preset: "LAST_MONTH", start: "2026-10-01", end: "2026-11-01" },
    { preset: "LAST_QUARTER", start: "2026-07-01", end: "2026-10-01" },
    { preset: "LAST_YEAR", start: "2025-01-01", end: "2026-01-01" },
  ] as const)("$preset is $start to $end", ({ preset, start, end }) => {
    expect(range(preset)).toMatchObject({ start, end });
  });

  it("finds the last quarter of the year before in January", () => {
    expect(range("LAST_QUARTER", new Date("2026-01-05T00:00:00Z"))).toMatchObject({
      start: "2025-10-01",
      end: "2026-01-01",
    });
  });

  it("is the month to date when nothing is chosen", () => {
    expect(resolveRange({}, now)).toEqual({ ok: true, value: range("MONTH_TO_DATE") });
  });

  it.each([
    { choice: { preset: "LAST_YEAR", from: "2026-01-01", to: "2026-02-01" } as const, why: "both" },
    { choice: { from: "2026-01-01" }, why: "one date only" },
    { choice: { from: "2026-02-01", to: "2026-02-01" }, why: "no day in it" },
    { choice: { from: "1999-01-01", to: "2026-02-01" }, why: "too long" },
  ])("refuses $why", ({ choice }) => {
    expect(resolveRange(choice, now).ok).toBe(false);
  });
});

describe("previousRange", () => {
  it.each([
    {
      start: "2026-11-01",
      end: "2026-11-23",
      before: ["2026-10-01", "2026-10-23"],
      why: "month to date",
    },
    {
      start: "2026-03-01",
      end: "2026-03-31",
      before: ["2026-02-01", "2026-02-28"],
      why: "a short month before",
    },
    {
      start: "2026-10-01",
      end: "2026-11-01",
      before: ["2026-09-01", "2026-10-01"],
      why: "a whole month",
    },
    {
      start: "2026-07-01",
      end: "2026-10-01",
      before: ["2026-04-01", "2026-07-01"],
      why: "a quarter",
    },
    {
      start: "2026-01-01",
      end: "2026-11-23",
      before: ["2025-01-01", "2025-11-23"],
      why: "year to date",
    },
    { start: "2025-01-01", end: "2026-01-01", before: ["2024-01-01", "2025-01-01"], why: "a year" },
    { start: "2026-05-10", end: "2026-05-17", before: ["2026-05-03", "2026-05-10"], why: "a week" },
  ])("of $why", ({ start, end, before }) => {
    expect(previousRange({ start, end, label: "" })).toMatchObject({
      start: before[0],
      end: before[1],
    });
  });
});

describe("eachDay", () => {
  it("lists the days without the end", () => {
    expect(eachDay({ start: "2026-02-27", end: "2026-03-02" })).toEqual([
      "2026-02-27",
      "2026-02-28",
      "2026-03-01",
    ]);
  });
});
