import type { MessageDescriptor } from "@lingui/core";
import { compare, exact, type Exact } from "./exact.js";
import { type Margin, marginOf, priceBy, type Rule, sameRule } from "./price-rule.js";
import type { EditableColumn } from "./typed-rule.js";

/** One plan of the book, as it was read. */
export interface SheetRow {
  readonly id: string;
  readonly product: string;
  readonly plan: string;
  readonly term: string;
  readonly cycle: string;
  readonly list: Exact;
  readonly cost: Exact;
  /** The rule in force. */
  readonly committed: Rule;
  readonly changedAt: string | null;
}

/** A cell whose text is no rule: it is marked with the reason and goes nowhere. */
export interface BadCell {
  readonly text: string;
  readonly reason: MessageDescriptor;
}
export type BadCells = Partial<Record<EditableColumn, BadCell>>;

/** What a row shows. The same object as long as nothing in it changes. */
export interface RowLook {
  readonly rule: Rule;
  readonly price: Exact;
  readonly margin: Margin;
  /** The price in force, where the staged one or its rule differs. */
  readonly before: { readonly price: Exact; readonly included: boolean } | null;
  /** Where the staged price moves to. */
  readonly direction: "up" | "down" | null;
  readonly bad: BadCells | null;
}

export interface CellEdit {
  readonly rowId: string;
  readonly column: EditableColumn;
  readonly text: string;
}

export interface SheetCounts {
  readonly changed: number;
  /** Of the changed ones. */
  readonly belowCost: number;
  readonly invalid: number;
}

/** What has to be told to the graph so that its draft is this sheet's. */
export interface Unsent {
  readonly rules: ReadonlyMap<string, Rule>;
  readonly percent: string | null;
}

/** What a row shows under a rule and the book's percent, both as staged. */
export function lookOf(
  row: SheetRow,
  rule: Rule,
  percents: { readonly staged: string; readonly committed: string },
  bad: BadCells | null,
): RowLook {
  const price = priceBy(row.list, exact(percents.staged), rule);
  const old = priceBy(row.list, exact(percents.committed), row.committed);
  const moved = compare(price, old);
  const changed = moved !== 0 || !sameRule(rule, row.committed);
  return {
    rule,
    price,
    margin: marginOf(price, row.cost),
    before: changed ? { price: old, included: row.committed.included } : null,
    direction: moved === 0 ? null : moved > 0 ? "up" : "down",
    bad,
  };
}
