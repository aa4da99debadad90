import { useState } from "react";
import type { PriceAdjustmentInput, PriceAdjustmentKind } from "../gql/graphql.js";
import { valueProblem } from "./adjustment-text.js";
import type { Entry } from "./price-book.query.js";

export interface PriceEdit {
  readonly adjustment: PriceAdjustmentKind;
  /** As typed; empty for the book's percent. */
  readonly value: string;
  readonly included: boolean;
}

type Rule = Pick<Entry, "adjustment" | "value" | "included">;

/** Rows as edited and not staged yet, by plan. */
export type PriceEdits = ReadonlyMap<string, PriceEdit>;

export function editOf({ adjustment, value, included }: Rule): PriceEdit {
  return { adjustment, value: value ?? "", included };
}

function isSame(one: PriceEdit, other: PriceEdit): boolean {
  return (
    one.adjustment === other.adjustment &&
    one.value.trim() === other.value.trim() &&
    one.included === other.included
  );
}

/** What is typed into the grid; a row that is back where it was is no edit. */
export function usePriceEdits() {
  const [edits, setEdits] = useState<PriceEdits>(new Map());
  return {
    edits,
    edit: (planId: string, known: Rule, change: Partial<PriceEdit>) =>
      setEdits((all) => {
        const next = { ...(all.get(planId) ?? editOf(known)), ...change };
        const left = new Map(all);
        if (isSame(next, editOf(known))) left.delete(planId);
        else left.set(planId, next);
        return left;
      }),
    forget: () => setEdits(new Map()),
  };
}

/** How many rows cannot be staged as they are. */
export function wrongEdits(edits: PriceEdits): number {
  return [...edits.values()].filter(
    ({ adjustment, value }) => valueProblem(adjustment, value) !== null,
  ).length;
}

export function adjustmentsOf(edits: PriceEdits): PriceAdjustmentInput[] {
  return [...edits].map(([planId, { adjustment, value, included }]) => ({
    planId,
    adjustment,
    included,
    ...(adjustment === "DEFAULT" ? {} : { value: value.trim() }),
  }));
}
