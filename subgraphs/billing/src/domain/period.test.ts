import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { addDays, daysBetween, periodOf, previousLabel, statementPeriod } from "./period.js";

describe("statementPeriod", () => {
  it.each([
    {
      label: "2026-10",
      anchor: 1,
      start: "2026-10-01",
      end: "2026-11-01",
      why: "a calendar month",
    },
    { label: "2026-12", anchor: 1, start: "2026-12-01", end: "2027-01-01", why: "the year turns" },
    { label: "2026-02", anchor: 15, start: "2026-02-15", end: "2026-03-15", why: "an anchor day" },
    {
      label: "2026-01",
      anchor: 31,
      start: "2026-01-31",
      end: "2026-02-28",
      why: "February is short",
    },
    {
      label: "2026-02",
      anchor: 31,
      start: "2026-02-28",
      end: "2026-03-31",
      why: "the anchor does not drift",
    },
    { label: "2028-02", anchor: 30, start: "2028-02-29", end: "2028-03-30", why: "a leap year" },
  ])("covers $start to $end: $why", ({ label, anchor, start, end }) => {
    expect(statementPeriod(label, anchor)).toEqual({ label, start, end });
  });

  it.each(["2026-13", "2026-1", "2026-00", "october", ""])("refuses %p", (label) => {
    expect(() => statementPeriod(label)).toThrow(RangeError);
  });

  it("refuses an anchor that is no day of a month", () => {
    expect(() => statementPeriod("2026-10", 32)).toThrow(RangeError);
    expect(() => statementPeriod("2026-10", 0)).toThrow(RangeError);
  });
});

describe("periodOf", () => {
  it("puts every instant into exactly one period, without gaps", () => {
    const instants = fc.date({
      min: new Date("2000-01-01"),
      max: new Date("2099-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 31 }), (instant, anchor) => {
        const { start, end } = periodOf(instant, anchor);
        const day = instant.toISOString().slice(0, 10);
        expect(start <= day && day < end).toBe(true);
        expect(periodOf(new Date(`${end}T00:00:00Z`), anchor).start).toBe(end);
      }),
    );
  });

  it("counts in UTC at the edge of a month", () => {
    expect(periodOf(new Date("2026-10-31T23:59:59.999Z")).label).toBe("2026-10");
    expect(periodOf(new Date("2026-11-01T00:00:00Z")).label).toBe("2026-11");
  });
});

describe("days", () => {
  it("steps over the ends of months and years", () => {
    expect(previousLabel("2026-01")).toBe("2025-12");
    expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
    expect(daysBetween("2028-02-01", "2028-03-01")).toBe(29);
  });
});
