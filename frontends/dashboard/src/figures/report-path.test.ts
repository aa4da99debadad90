import { describe, expect, it } from "@jest/globals";
import { namedRanges } from "../range/date-range.js";
import { daysOfStep, reportByGroup, reportOfName, reportPath } from "./report-path.js";

describe("the way from a card to its report", () => {
  it("has the same days, and the name that it is about", () => {
    const [monthToDate] = namedRanges;
    expect(reportPath({ kind: "named", range: monthToDate })).toBe(
      "/v2c/reports?report=spend&range=month-to-date",
    );
    const days = { kind: "custom", first: "2026-10-01", last: "2026-10-03" } as const;
    expect(reportOfName(days, "PRODUCT", "A & B")).toBe(
      "/v2c/reports?report=spend&f.product=A+%26+B&from=2026-10-01&to=2026-10-03",
    );
    expect(reportByGroup(days, "CLOUD_ACCOUNT")).toBe(
      "/v2c/reports?report=spend&group=cloudAccount&sort=-amount&from=2026-10-01&to=2026-10-03",
    );
  });

  it.each([
    { step: "2026-10-05", length: "DAY", first: "2026-10-05", last: "2026-10-05" },
    { step: "2026-10-01", length: "MONTH", first: "2026-10-01", last: "2026-10-31" },
    { step: "2028-02-01", length: "MONTH", first: "2028-02-01", last: "2028-02-29" },
    { step: "2026-12-01", length: "MONTH", first: "2026-12-01", last: "2026-12-31" },
  ] as const)("a bar of $step is $first to $last", ({ step, length, first, last }) => {
    expect(daysOfStep(step, length)).toEqual({ kind: "custom", first, last });
  });
});
