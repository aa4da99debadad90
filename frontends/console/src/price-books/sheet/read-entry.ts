import type { Entry } from "../price-book.query.js";
import { exact } from "./exact.js";
import type { Rule } from "./price-rule.js";
import type { SheetRow } from "./sheet-row.js";

function ruleOf({
  adjustment,
  value,
  included,
}: Pick<Entry, "adjustment" | "value" | "included">): Rule {
  return { kind: adjustment, value, included };
}

/** An entry of the graph as a row of the sheet, with what the draft makes of it. */
export function readEntry(entry: Entry): { row: SheetRow; staged: Rule | null } {
  const { plan, listPrice, cost, changedAt, staged } = entry;
  const { sku } = plan;
  const product = sku.product.name;
  return {
    row: {
      id: plan.id,
      product: sku.name === product ? product : `${product} · ${sku.name}`,
      plan: plan.name,
      term: plan.term,
      cycle: plan.billingCycle,
      list: exact(listPrice.amount),
      cost: exact(cost.amount),
      committed: ruleOf(entry),
      changedAt,
    },
    staged: staged && ruleOf(staged),
  };
}
