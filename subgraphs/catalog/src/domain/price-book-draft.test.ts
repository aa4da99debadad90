import { describe, expect, it } from "@jest/globals";
import { decimal } from "@markethall/money";
import fc from "fast-check";
import { byBook, type PriceAdjustment } from "./price-adjustment.js";
import {
  type BookRules,
  changesOf,
  isEmpty,
  nothingStaged,
  type RevisionChanges,
  staged,
  type StagedRules,
  takenBack,
} from "./price-book-draft.js";

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

describe("takenBack", () => {
  const rule = fc.oneof(
    fc.constant(byBook),
    fc.constant({ ...byBook, included: false }),
    fc.integer({ min: 0, max: 3 }).map((amount) => fixed(String(amount))),
  );
  const commits = fc.array(
    fc.record({
      percent: fc.option(fc.integer({ min: -2, max: 2 }).map((percent) => decimal(percent))),
      adjustments: fc.dictionary(fc.constantFrom("e1", "e3", "e5"), rule),
    }),
    { minLength: 1, maxLength: 6 },
  );

  it("leads from any book to what it was at any of its revisions", () => {
    fc.assert(
      fc.property(commits, fc.nat(), (edits, which) => {
        let book: BookRules = { percent: decimal(10), adjustments: new Map() };
        const revisions = [book];
        const changes: RevisionChanges[] = [];
        for (const { percent, adjustments } of edits) {
          const draft = staged(book, nothingStaged, {
            percent,
            adjustments: new Map(Object.entries(adjustments)),
          });
          changes.push(changesOf(book, draft));
          book = applied(book, draft);
          revisions.push(book);
        }
        const wanted = which % revisions.length;
        const draft = takenBack(book, changes.slice(wanted).reverse());
        expect(plain(applied(book, draft))).toEqual(plain(revisions[wanted]!));
      }),
    );
  });

  function applied(book: BookRules, draft: StagedRules): BookRules {
    return {
      percent: draft.percent ?? book.percent,
      adjustments: new Map([...book.adjustments, ...draft.adjustments]),
    };
  }

  /** Rules as text, without those that only say that the book's percent holds. */
  function plain({ percent, adjustments }: BookRules) {
    const said = ({ kind, value, included }: PriceAdjustment) =>
      `${kind} ${value?.toFixed() ?? ""} ${included}`;
    const own = [...adjustments].map(([planId, one]) => [planId, said(one)] as const);
    return [percent.toFixed(), ...own.filter(([, text]) => text !== said(byBook)).sort()];
  }
});
