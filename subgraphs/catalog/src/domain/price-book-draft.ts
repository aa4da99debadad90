import { decimal, type Decimal } from "@markethall/money";
import { byBook, type PriceAdjustment, type PriceAdjustmentKind } from "./price-adjustment.js";

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

function sameAdjustment(a: PriceAdjustment, b: PriceAdjustment): boolean {
  const sameValue = a.value === null ? b.value === null : b.value !== null && a.value.eq(b.value);
  return a.kind === b.kind && a.included === b.included && sameValue;
}

/** A rule as a revision records it: decimals as strings. */
export interface RecordedAdjustment {
  readonly kind: PriceAdjustmentKind;
  readonly value: string | null;
  readonly included: boolean;
}

/** What a commit changed, from and to. Null: not touched. */
export interface RevisionChanges {
  readonly percent: { readonly from: string; readonly to: string } | null;
  readonly adjustments: readonly {
    readonly planId: string;
    readonly from: RecordedAdjustment;
    readonly to: RecordedAdjustment;
  }[];
}

/** What committing the draft changes, for the revision's record. */
export function changesOf(committed: BookRules, draft: StagedRules): RevisionChanges {
  return {
    percent: draft.percent && { from: committed.percent.toFixed(), to: draft.percent.toFixed() },
    adjustments: [...draft.adjustments].map(([planId, to]) => ({
      planId,
      from: recorded(committed.adjustments.get(planId) ?? byBook),
      to: recorded(to),
    })),
  };
}

function recorded({ kind, value, included }: PriceAdjustment): RecordedAdjustment {
  return { kind, value: value === null ? null : value.toFixed(), included };
}

function readBack({ kind, value, included }: RecordedAdjustment): PriceAdjustment {
  return { kind, value: value === null ? null : decimal(value), included };
}

/**
 * What has to be staged so that the book becomes again what it was before some commits.
 *
 * @param later what was committed since, the latest first.
 */
export function takenBack(committed: BookRules, later: readonly RevisionChanges[]): StagedRules {
  let percent = committed.percent;
  const adjustments = new Map<string, PriceAdjustment>();
  for (const changes of later) {
    if (changes.percent) percent = decimal(changes.percent.from);
    for (const { planId, from } of changes.adjustments) adjustments.set(planId, readBack(from));
  }
  return staged(committed, nothingStaged, { percent, adjustments });
}
