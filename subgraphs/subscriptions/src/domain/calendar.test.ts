import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  addDays,
  addMonths,
  dayFrom,
  dayOf,
  daysBetween,
  isoDay,
  monthsBetween,
} from "./calendar.js";
import { anchorFor, cycleMonths, termEnd, termMonths } from "./term.js";

describe("addMonths", () => {
  it.each([
    { anchor: "2026-01-31", months: 1, day: "2026-02-28", why: "February is short" },
    { anchor: "2026-01-31", months: 2, day: "2026-03-31", why: "the anchor does not drift" },
    { anchor: "2028-01-31", months: 1, day: "2028-02-29", why: "a leap year" },
    { anchor: "2028-02-29", months: 12, day: "2029-02-28", why: "a year after a leap day" },
    { anchor: "2028-02-29", months: 48, day: "2032-02-29", why: "the leap day comes back" },
    { anchor: "2026-03-15", months: -1, day: "2026-02-15", why: "backwards" },
  ])("goes from $anchor by $months months to $day: $why", ({ anchor, months, day }) => {
    expect(isoDay(addMonths(dayFrom(anchor), months))).toBe(day);
  });

  it("lands in the month it was sent to, on the anchor's day or the last one before it", () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays(dayFrom("2000-01-01"), n));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 600 }), (anchor, months) => {
        const there = addMonths(anchor, months);
        expect(monthsBetween(anchor, there)).toBe(months);
        expect(there.getUTCDate()).toBeLessThanOrEqual(anchor.getUTCDate());
        const next = addDays(there, 1);
        const isLast = next.getUTCMonth() !== there.getUTCMonth();
        expect(there.getUTCDate() === anchor.getUTCDate() || isLast).toBe(true);
      }),
    );
  });
});

describe("terms", () => {
  it.each([
    ["P1M", 1],
    ["P1Y", 12],
    ["P3Y", 36],
    ["P1Y6M", 18],
  ])("%s has %i months", (term, months) => {
    expect(termMonths(term)).toBe(months);
  });

  it.each(["", "P", "P0M", "P1D", "1Y", "PT1H", "P1.5Y"])("refuses %p", (term) => {
    expect(() => termMonths(term)).toThrow(RangeError);
  });

  it("charges a year of three paid annually, and three paid at once", () => {
    expect(cycleMonths("ANNUAL", "P3Y")).toBe(12);
    expect(cycleMonths("ONCE", "P3Y")).toBe(36);
    expect(cycleMonths("MONTHLY", "P1Y")).toBe(1);
  });

  it("renews on the anchor's grid without drift", () => {
    const anchor = dayFrom("2026-01-31");
    const second = termEnd(anchor, anchor, 1);
    const third = termEnd(anchor, second, 1);
    expect([second, third].map(isoDay)).toEqual(["2026-02-28", "2026-03-31"]);
  });

  it("takes a new anchor where a co-termed first term ended off the grid", () => {
    const ended = dayFrom("2026-06-20");
    expect(anchorFor(dayFrom("2026-01-31"), ended)).toEqual(ended);
    expect(isoDay(termEnd(dayFrom("2026-01-31"), ended, 12))).toBe("2027-06-20");
  });
});

describe("days", () => {
  it("belong to UTC", () => {
    expect(isoDay(dayOf(new Date("2026-03-01T23:59:59.999Z")))).toBe("2026-03-01");
    expect(daysBetween(new Date("2026-03-01T23:59:59Z"), new Date("2026-03-02T00:00:00Z"))).toBe(1);
  });

  it.each(["2026-02-30", "2026-13-01", "yesterday"])("refuses %s", (text) => {
    expect(() => dayFrom(text)).toThrow(RangeError);
  });
});
