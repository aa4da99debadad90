import type { Decimal } from "@markethall/money";
import { byBook, type PriceAdjustment } from "./price-adjustment.js";

/** The rules of a custom book: its percent and the adjustments that differ from it, by plan. */
export interface BookRules {
  readonly percent: Decimal;
  readonly adjustments: ReadonlyMap<string, PriceAdjustment>;
}

/** What a commit would change; what is not named stays. */
export interface StagedRules {
  /** Null: the book-wide percent stays. */
  readonly percent: Decimal | null;
  readonly adjustments: ReadonlyMap<string, PriceAdjustment>;
}

export const nothingStaged: StagedRules = { percent: null, adjustments: new Map() };

/** Adds edits to a draft. An edit that brings back what is committed leaves the draft again. */
export function staged(committed: BookRules, draft: StagedRules, edits: StagedRules): StagedRules {
  const percent = edits.percent ?? draft.percent;
  const adjustments = new Map(draft.adjustments);
  for (const [planId, adjustment] of edits.adjustments) {
    if (sameAdjustment(adjustment, committed.adjustments.get(planId) ?? byBook)) {
      adjustments.delete(planId);
    } else {
      adjustments.set(planId, adjustment);
    }
  }
  return { percent: percent?.eq(committed.percent) ? null : percent, adjustments };
}

export function isEmpty(draft: StagedRules): boolean {
  return draft.percent === null && draft.adjustments.size === 0;
}

/** How many rules the draft changes: the percent counts as one. */
export function changeCount(draft: StagedRules): number {
  return draft.adjustments.size + (draft.percent === null ? 0 : 1);
}

function sameAdjustment(a: PriceAdjustment, b: PriceAdjustment): boolean {
  const sameValue = a.value === null ? b.value === null : b.value !== null && a.value.eq(b.value);
  return a.kind === b.kind && a.included === b.included && sameValue;
}
