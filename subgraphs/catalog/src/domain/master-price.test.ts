import { describe, expect, it } from "@jest/globals";
import { currencyCode, decimal, rate } from "@markethall/money";
import { effectiveAndAnnounced, effectivePrice } from "./master-price.js";
import { adjustedPrice, byBook } from "./price-adjustment.js";

const usd = currencyCode("USD");
const priced = (from: string, list: string, cost: string) => ({
  validFrom: new Date(from),
  list: rate(list, usd),
  cost: rate(cost, usd),
});
/** Microsoft 365 E3 before and from 2026-07-01. */
const e3 = [
  priced("2026-07-01T00:00:00Z", "39", "31.20"),
  priced("2025-01-01T00:00:00Z", "36", "28.80"),
];

describe("effectivePrice", () => {
  it.each([
    { at: "2024-12-31T23:59:59.999Z", list: null, why: "before the first price there is none" },
    { at: "2026-06-30T23:59:59.999Z", list: "36", why: "the last instant of the old price" },
    { at: "2026-07-01T00:00:00.000Z", list: "39", why: "a price holds from its first instant on" },
  ])("at $at is $list: $why", ({ at, list }) => {
    expect(effectivePrice(e3, new Date(at))?.list.amount.toString() ?? null).toBe(list);
  });

  it("moves DEFAULT, PERCENT and DELTA from its day on, and never FIXED", () => {
    const rules = [
      { rule: byBook, before: "41.4", after: "44.85" },
      {
        rule: { kind: "PERCENT" as const, value: decimal(20), included: true },
        before: "43.2",
        after: "46.8",
      },
      {
        rule: { kind: "DELTA" as const, value: decimal("1.5"), included: true },
        before: "37.5",
        after: "40.5",
      },
      {
        rule: { kind: "FIXED" as const, value: decimal(24), included: true },
        before: "24",
        after: "24",
      },
    ];
    for (const { rule, before, after } of rules) {
      const at = (when: string) =>
        adjustedPrice(
          effectivePrice(e3, new Date(when))!.list,
          decimal(15),
          rule,
        )!.amount.toString();
      expect(at("2026-06-30T12:00:00Z")).toBe(before);
      expect(at("2026-07-01T12:00:00Z")).toBe(after);
    }
  });
});

describe("effectiveAndAnnounced", () => {
  it("lists what holds now and what comes, earliest first", () => {
    const lists = (at: string) =>
      effectiveAndAnnounced(e3, new Date(at)).map((p) => p.list.amount.toString());
    expect(lists("2026-01-01T00:00:00Z")).toEqual(["36", "39"]);
    expect(lists("2026-08-01T00:00:00Z")).toEqual(["39"]);
    expect(lists("2024-01-01T00:00:00Z")).toEqual(["36", "39"]);
  });
});
