import { describe, expect, it } from "@jest/globals";
import { decimal } from "@markethall/money";
import { byBook } from "./price-adjustment.js";
import { changesOf, isEmpty, nothingStaged, staged } from "./price-book-draft.js";

const fixed = (value: string) => ({
  kind: "FIXED" as const,
  value: decimal(value),
  included: true,
});
const committed = { percent: decimal("15"), adjustments: new Map([["e3", fixed("24.00")]]) };

describe("staged", () => {
  it("collects edits and lets the later one stand", () => {
    const first = staged(committed, nothingStaged, {
      percent: null,
      adjustments: new Map([["e5", fixed("57")]]),
    });
    const second = staged(committed, first, {
      percent: decimal(20),
      adjustments: new Map([["e5", fixed("60")]]),
    });
    expect(second.percent?.toString()).toBe("20");
    expect(second.adjustments.get("e5")).toEqual(fixed("60"));
    expect(second.adjustments.size).toBe(1);
  });

  it("forgets an edit that brings back what is committed", () => {
    const draft = staged(committed, nothingStaged, {
      percent: decimal(20),
      adjustments: new Map([["e3", byBook]]),
    });
    expect(isEmpty(draft)).toBe(false);
    const back = staged(committed, draft, {
      percent: decimal("15.00"),
      adjustments: new Map([["e3", fixed("24")]]),
    });
    expect(isEmpty(back)).toBe(true);
  });

  it("knows leaving a plan out of the book as a change", () => {
    const edits = { percent: null, adjustments: new Map([["e5", { ...byBook, included: false }]]) };
    expect(isEmpty(staged(committed, nothingStaged, edits))).toBe(false);
  });
});

describe("changesOf", () => {
  it("records each rule from and to, as decimal strings", () => {
    const draft = staged(committed, nothingStaged, {
      percent: decimal("20"),
      adjustments: new Map([
        ["e3", byBook],
        ["e5", fixed("57.50")],
      ]),
    });
    expect(changesOf(committed, draft)).toEqual({
      percent: { from: "15", to: "20" },
      adjustments: [
        {
          planId: "e3",
          from: { kind: "FIXED", value: "24", included: true },
          to: { kind: "DEFAULT", value: null, included: true },
        },
        {
          planId: "e5",
          from: { kind: "DEFAULT", value: null, included: true },
          to: { kind: "FIXED", value: "57.5", included: true },
        },
      ],
    });
  });
});
