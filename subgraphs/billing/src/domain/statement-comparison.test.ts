import { describe, expect, it } from "@jest/globals";
import { currencyCode, decimal } from "@markethall/money";
import fc from "fast-check";
import {
  comparedKinds,
  compareStatements,
  type DifferenceCause,
  type LineGroup,
  priceOfOne,
} from "./statement-comparison.js";

const months = { currency: currencyCode("USD"), periodEnd: "2026-11-01" };

const group = (more: Partial<LineGroup> & { cents?: number }): LineGroup => ({
  key: "office",
  sectionKey: "production",
  sectionTitle: "Production",
  kind: "SUBSCRIPTION",
  description: "Office Suite",
  unit: null,
  amountMinor: BigInt(more.cents ?? 20_000),
  quantity: decimal(10),
  exact: decimal(more.cents ?? 20_000).div(100),
  unitPrice: null,
  priceCurrency: months.currency,
  rate: decimal(1),
  paidUntil: "2026-10-15",
  ...more,
});

function only(before: LineGroup[], now: LineGroup[]) {
  const [section] = compareStatements(before, now, months);
  return section!.lines[0]!;
}

const told = (reasons: readonly { cause: DifferenceCause; minor: bigint }[]) =>
  reasons.map(({ cause, minor }) => `${cause} ${minor}`);

describe("two statements compared", () => {
  it.each([
    {
      why: "more pieces at the old price, then all pieces at the new one",
      now: group({ cents: 25_200, quantity: decimal(12) }),
      state: "MORE",
      reasons: ["QUANTITY 4000", "PRICE 1200"],
    },
    {
      why: "the rate alone moved",
      before: group({ cents: 18_000, exact: decimal(200), rate: decimal("0.9") }),
      now: group({ cents: 19_000, exact: decimal(200), rate: decimal("0.95") }),
      state: "MORE",
      reasons: ["RATE 1000"],
    },
    { why: "nothing changed", now: group({}), state: "SAME", reasons: [] },
    {
      why: "two things cancel out, and are told all the same",
      now: group({ quantity: decimal(5) }),
      state: "SAME",
      reasons: ["QUANTITY -10000", "PRICE 10000"],
    },
    {
      why: "usage is rounded once and shared out, which moves a cent",
      before: group({ kind: "USAGE", amountMinor: 1n, exact: decimal("0.005") }),
      now: group({ kind: "USAGE", amountMinor: 0n, exact: decimal("0.005") }),
      state: "LESS",
      reasons: ["ROUNDING -1"],
    },
    {
      why: "a proration comes once, whatever its quantity",
      before: group({ kind: "CHANGE", cents: 500 }),
      now: group({ kind: "CHANGE", cents: 900, quantity: decimal(3) }),
      state: "MORE",
      reasons: ["ONE_TIME 400"],
    },
    {
      why: "tax follows what it is charged on",
      before: group({ kind: "TAX", exact: null, cents: 190 }),
      now: group({ kind: "TAX", exact: null, cents: 380 }),
      state: "MORE",
      reasons: ["FOLLOWS 190"],
    },
    {
      why: "without pieces before, all of it is price",
      before: group({ kind: "USAGE", quantity: decimal(0), cents: 100 }),
      now: group({ kind: "USAGE", quantity: decimal(2), cents: 300 }),
      state: "MORE",
      reasons: ["PRICE 200"],
    },
  ])("$why", ({ before = group({}), now, state, reasons }) => {
    const difference = only([before], [now]);
    expect(difference.state).toBe(state);
    expect(told(difference.reasons)).toEqual(reasons);
  });

  it.each([
    { paidUntil: "2026-10-15", cause: "ENDED", isUnusual: true },
    { paidUntil: "2026-11-01", cause: "ENDED", isUnusual: true },
    { paidUntil: "2027-09-15", cause: "PAID_AHEAD", isUnusual: false },
  ])("what was paid until $paidUntil and is gone: $cause", ({ paidUntil, cause, isUnusual }) => {
    expect(only([group({ paidUntil })], [])).toMatchObject({
      state: "GONE",
      reasons: [{ cause, minor: -20_000n }],
      isUnusual,
    });
  });

  it("calls for a look at what is new, repriced or a quarter off, but not at a cent", () => {
    const big = group({ key: "big", cents: 1_000_000, exact: decimal(10_000) });
    const unusual = (before: LineGroup[], now: LineGroup[]) =>
      compareStatements([big, ...before], [big, ...now], months)
        .flatMap(({ lines }) => lines)
        .filter(({ isUnusual }) => isUnusual)
        .map(({ now: is, before: was }) => (is ?? was)!.key);
    expect(unusual([], [group({})])).toEqual(["office"]);
    expect(unusual([], [group({ cents: 100 })])).toEqual([]);
    expect(unusual([group({ cents: 200_000 })], [group({ cents: 220_000 })])).toEqual(["office"]);
    const usage = { kind: "USAGE", key: "storage" } as const;
    expect(
      unusual([group({ ...usage, cents: 100_000 })], [group({ ...usage, cents: 120_000 })]),
    ).toEqual([]);
    expect(
      unusual([group({ ...usage, cents: 100_000 })], [group({ ...usage, cents: 125_000 })]),
    ).toEqual(["storage"]);
  });

  it("keeps sections in the order of the statement, the largest difference first in each", () => {
    const sections = compareStatements(
      [group({ key: "a", cents: 100 }), group({ key: "gone", sectionKey: "x", sectionTitle: "X" })],
      [
        group({ key: "tax", kind: "TAX", sectionKey: "tax", sectionTitle: "Tax" }),
        group({ key: "a", cents: 150 }),
        group({ key: "b", cents: 900 }),
      ],
      months,
    );
    expect(
      sections.map(({ title, beforeMinor, nowMinor }) => [title, beforeMinor, nowMinor]),
    ).toEqual([
      ["Production", 100n, 1_050n],
      ["X", 20_000n, 0n],
      ["Tax", 0n, 20_000n],
    ]);
    expect(sections[0]!.lines.map(({ now }) => now!.key)).toEqual(["b", "a"]);
  });

  it.each([
    { of: group({ unitPrice: decimal("23.1") }), price: "23.1", why: "as the lines say" },
    { of: group({ cents: 100, quantity: decimal(3) }), price: "0.333333", why: "on average" },
    { of: group({ quantity: decimal(0) }), price: undefined, why: "of nothing" },
    { of: group({ exact: null }), price: undefined, why: "of what is not counted" },
  ])("the price of one: $why", ({ of, price }) => {
    expect(priceOfOne(of)?.toFixed()).toBe(price);
  });

  const anyGroup = fc
    .record({
      key: fc.constantFrom("a", "b", "c", "d", "e"),
      kind: fc.constantFrom(...comparedKinds),
      amountMinor: fc.bigInt(-1_000_000n, 1_000_000n),
      quantity: fc.integer({ min: -50, max: 50 }).map((n) => decimal(n)),
      exact: fc.option(fc.integer({ min: -1e9, max: 1e9 }).map((n) => decimal(n).div(1e6))),
      rate: fc.integer({ min: 1, max: 5_000 }).map((n) => decimal(n).div(1_000)),
    })
    .map((more) => group({ ...more, sectionKey: more.key < "c" ? "one" : "two" }));
  const statement = fc.uniqueArray(anyGroup, { selector: ({ key }) => key });

  it("loses nothing: differences sum to that of the totals, and reasons to each difference", () => {
    fc.assert(
      fc.property(statement, statement, (before, now) => {
        const total = (groups: LineGroup[]) =>
          groups.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
        const sections = compareStatements(before, now, months);
        const lines = sections.flatMap((section) => section.lines);
        expect(lines.reduce((sum, { minor }) => sum + minor, 0n)).toBe(total(now) - total(before));
        expect(
          sections.reduce((sum, { nowMinor, beforeMinor }) => sum + nowMinor - beforeMinor, 0n),
        ).toBe(total(now) - total(before));
        for (const { reasons, minor } of lines)
          expect(reasons.reduce((sum, reason) => sum + reason.minor, 0n)).toBe(minor);
      }),
    );
  });

  it("is the mirror of the same two the other way round", () => {
    fc.assert(
      fc.property(statement, statement, (before, now) => {
        const there = compareStatements(before, now, months).flatMap(({ lines }) => lines);
        const back = compareStatements(now, before, months).flatMap(({ lines }) => lines);
        const byKey = (lines: typeof there) =>
          Object.fromEntries(lines.map((line) => [(line.now ?? line.before)!.key, line.minor]));
        expect(Object.fromEntries(Object.entries(byKey(back)).map(([k, m]) => [k, -m]))).toEqual(
          byKey(there),
        );
      }),
    );
  });
});
