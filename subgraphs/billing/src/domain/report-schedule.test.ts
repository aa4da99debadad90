import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { isRhythm, latestDue, nextDue, type ReportRhythm } from "./report-schedule.js";

const monthly = (day: number): ReportRhythm => ({ frequency: "MONTHLY", day });
const weekly = (day: number): ReportRhythm => ({ frequency: "WEEKLY", day });
const daily: ReportRhythm = { frequency: "DAILY", day: null };
const next = (rhythm: ReportRhythm, after: string) =>
  nextDue(rhythm, new Date(after)).toISOString().slice(0, 16);

describe("nextDue", () => {
  it.each([
    [daily, "2026-11-23T05:59:59Z", "2026-11-23T06:00", "today, as long as the hour has not come"],
    [daily, "2026-11-23T06:00:00Z", "2026-11-24T06:00", "the hour itself has come"],
    [weekly(1), "2026-11-23T06:00:00Z", "2026-11-30T06:00", "a week after a Monday"],
    [weekly(7), "2026-11-23T06:00:00Z", "2026-11-29T06:00", "Sunday ends the week"],
    [monthly(1), "2026-11-23T06:00:00Z", "2026-12-01T06:00", "the next month"],
    [monthly(31), "2026-01-31T06:00:00Z", "2026-02-28T06:00", "a short month's last day"],
    [monthly(31), "2026-02-28T06:00:00Z", "2026-03-31T06:00", "and no drift after it"],
    [monthly(29), "2028-02-01T00:00:00Z", "2028-02-29T06:00", "a leap day"],
    [monthly(15), "2026-12-15T06:00:00Z", "2027-01-15T06:00", "over the year's end"],
  ])("%j after %s is %s: %s", (rhythm, after, due) => {
    expect(next(rhythm, after)).toBe(due);
  });

  const rhythms = fc.oneof(
    fc.constant(daily),
    fc.integer({ min: 1, max: 7 }).map(weekly),
    fc.integer({ min: 1, max: 31 }).map(monthly),
  );
  const moments = fc.date({
    min: new Date("2020-01-01"),
    max: new Date("2040-01-01"),
    noInvalidDate: true,
  });

  it("is later, and nothing is due between", () => {
    fc.assert(
      fc.property(
        rhythms,
        moments,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rhythm, after, part) => {
          const due = nextDue(rhythm, after);
          expect(due.getTime()).toBeGreaterThan(after.getTime());
          const between =
            after.getTime() + Math.floor((due.getTime() - 1 - after.getTime()) * part);
          expect(nextDue(rhythm, new Date(between))).toEqual(due);
        },
      ),
    );
  });

  it("leaves the latest one due when many were missed", () => {
    fc.assert(
      fc.property(rhythms, moments, fc.integer({ min: 0, max: 400 }), (rhythm, after, days) => {
        const due = nextDue(rhythm, after);
        const now = new Date(due.getTime() + days * 86_400_000);
        const latest = latestDue(rhythm, due, now);
        expect(latest.getTime()).toBeLessThanOrEqual(now.getTime());
        expect(nextDue(rhythm, latest).getTime()).toBeGreaterThan(now.getTime());
      }),
    );
  });
});

describe("isRhythm", () => {
  it.each([
    [{ frequency: "DAILY", day: 1 }],
    [{ frequency: "WEEKLY", day: null }],
    [{ frequency: "WEEKLY", day: 8 }],
    [{ frequency: "MONTHLY", day: 0 }],
    [{ frequency: "MONTHLY", day: 1.5 }],
  ] as const)("refuses %j", (rhythm) => {
    expect(isRhythm(rhythm)).toBe(false);
  });
});
