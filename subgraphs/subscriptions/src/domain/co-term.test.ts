import { describe, expect, it } from "@jest/globals";
import { isoDay } from "./calendar.js";
import { type CoTermTarget, coTermEnd } from "./co-term.js";
import { standardPolicy } from "./standard-policies.js";

const year = { policy: standardPolicy("microsoft-nce"), term: "P1Y", isTrial: false };
const start = new Date("2026-01-10T15:00:00Z");
const other = (day: string, term = "P1Y"): CoTermTarget => ({
  kind: "SUBSCRIPTION",
  endsAt: new Date(`${day}T00:00:00Z`),
  term,
});

describe("coTermEnd", () => {
  it.each([
    { plan: year, target: other("2026-04-12"), end: "2026-04-12", why: "inside the term" },
    { plan: year, target: other("2027-01-10"), end: "2027-01-10", why: "its very end" },
    { plan: year, target: other("2026-01-11"), end: "2026-01-11", why: "one day" },
    {
      plan: year,
      target: { kind: "MONTH_END" } as const,
      end: "2027-01-01",
      why: "the last month",
    },
    {
      plan: { ...year, term: "P1M" },
      target: other("2026-02-01", "P1M"),
      end: "2026-02-01",
      why: "both monthly",
    },
    {
      plan: { ...year, term: "P1M" },
      target: other("2026-02-01"),
      end: "2026-02-01",
      why: "a month to a year",
    },
  ])("ends on $end: $why", ({ plan, target, end }) => {
    const result = coTermEnd(plan, start, target);
    expect(result.ok && isoDay(result.value)).toBe(end);
  });

  it.each([
    { plan: year, target: other("2027-01-11"), why: "later than the normal term" },
    { plan: year, target: other("2026-01-10"), why: "no day is left" },
    { plan: year, target: other("2025-12-01"), why: "already over" },
    { plan: year, target: other("2026-02-01", "P1M"), why: "a year does not align to a month" },
    { plan: { ...year, term: "P3Y" }, target: other("2026-02-01", "P1M"), why: "nor do three" },
    { plan: { ...year, isTrial: true }, target: other("2026-04-12"), why: "no trials" },
    {
      plan: { ...year, policy: standardPolicy("google-annual") },
      target: other("2026-04-12"),
      why: "the policy",
    },
  ])("is refused: $why", ({ plan, target }) => {
    expect(coTermEnd(plan, start, target).ok).toBe(false);
  });
});
