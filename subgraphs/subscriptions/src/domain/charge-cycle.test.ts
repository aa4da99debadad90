import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { addDays, addMonths, dayFrom, isoDay } from "./calendar.js";
import { cycleAt, daysOf } from "./charge-cycle.js";

const shown = ({ start, end }: { start: Date; end: Date }) => `${isoDay(start)}/${isoDay(end)}`;

describe("cycleAt", () => {
  it.each([
    { anchor: "2026-01-31", at: "2026-01-31", cycle: "2026-01-31/2026-02-28" },
    { anchor: "2026-01-31", at: "2026-02-27", cycle: "2026-01-31/2026-02-28" },
    { anchor: "2026-01-31", at: "2026-02-28", cycle: "2026-02-28/2026-03-31" },
    { anchor: "2026-01-31", at: "2026-03-31", cycle: "2026-03-31/2026-04-30" },
    { anchor: "2026-02-15", at: "2026-03-14", cycle: "2026-02-15/2026-03-15" },
  ])("anchored on $anchor, $at lies in $cycle", ({ anchor, at, cycle }) => {
    expect(shown(cycleAt(dayFrom(anchor), 1, dayFrom(at), null).full)).toBe(cycle);
  });

  it("is cut where the term ends, and the price still counts the whole cycle", () => {
    const cycle = cycleAt(dayFrom("2026-01-01"), 12, dayFrom("2026-01-01"), dayFrom("2026-04-03"));
    expect(daysOf(cycle.service)).toBe(92);
    expect(daysOf(cycle.full)).toBe(365);
  });

  it("refuses days outside the term", () => {
    const [anchor, end] = [dayFrom("2026-01-10"), dayFrom("2026-02-10")];
    expect(() => cycleAt(anchor, 1, dayFrom("2026-01-09"), end)).toThrow(RangeError);
    expect(() => cycleAt(anchor, 1, end, end)).toThrow(RangeError);
  });

  it("covers every day once: no gap, no overlap, no drift", () => {
    const anchors = fc
      .integer({ min: 0, max: 3_000 })
      .map((n) => addDays(dayFrom("2024-01-01"), n));
    fc.assert(
      fc.property(
        anchors,
        fc.constantFrom(1, 12, 36),
        fc.integer({ min: 0, max: 1_500 }),
        (anchor, months, later) => {
          const day = addDays(anchor, later);
          const { full } = cycleAt(anchor, months, day, null);
          expect(full.start <= day && day < full.end).toBe(true);
          expect(cycleAt(anchor, months, full.end, null).full.start).toEqual(full.end);
          const index =
            (full.start.getUTCFullYear() - anchor.getUTCFullYear()) * 12 +
            full.start.getUTCMonth() -
            anchor.getUTCMonth();
          expect(addMonths(anchor, index)).toEqual(full.start);
        },
      ),
    );
  });
});

describe("a term that began after the anchor", () => {
  it("counts its years from its own beginning and keeps the anchor's day", () => {
    const [anchor, start] = [dayFrom("2026-01-31"), dayFrom("2026-02-28")];
    const { full } = cycleAt(anchor, 12, dayFrom("2026-12-24"), null, start);
    expect(shown(full)).toBe("2026-02-28/2027-02-28");
    expect(shown(cycleAt(anchor, 1, start, null, start).full)).toBe("2026-02-28/2026-03-31");
  });
});
