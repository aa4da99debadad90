import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { i18n } from "@markethall/language";
import { adjustmentKinds, adjustmentNames, leftOutName } from "../adjustment-text.js";
import type { Exact } from "./exact.js";
import { byBook, leftOut, type Rule, ruleOfKind, ruleProblem } from "./price-rule.js";
import { typedNumber } from "./typed-number.js";

/** Columns that somebody types into. */
export const editableColumns = ["rule", "value", "price"] as const;
export type EditableColumn = (typeof editableColumns)[number];

/** What a text means for the row that it is typed into. */
export interface TypedInto {
  readonly rule: Rule;
  readonly list: Exact;
  /** By the rule. */
  readonly price: Exact;
  readonly bookPercent: string;
}

export type TypedRule =
  | { readonly ok: true; readonly rule: Rule }
  | { readonly ok: false; readonly reason: MessageDescriptor };

/**
 * The rule that a text makes of a row:
 *
 * - rule: a kind by its name; it begins with the value that keeps the price;
 * - value: a number of the row's kind. `20%` is a percent anywhere; where the book's percent holds, `+1.50` is an amount on
 *   top and `24` a fixed price. Nothing gives the row back to the book's percent;
 * - price: a fixed price. Nothing gives it back as well.
 */
export function typedRule(column: EditableColumn, text: string, row: TypedInto): TypedRule {
  const typed = text.trim();
  if (column === "rule") return kindNamed(typed, row);
  if (typed === "") return { ok: true, rule: byBook };
  const percent = typed.endsWith("%");
  if (percent && column === "price") return { ok: false, reason: msg`A price is an amount.` };
  const number = typedNumber(percent ? typed.slice(0, -1) : typed);
  if (!number.ok) return number;
  const kind = column === "price" ? "FIXED" : kindOf(row.rule, percent, number);
  const rule: Rule = { kind, value: number.value, included: true };
  const reason = ruleProblem(row.list, rule);
  return reason ? { ok: false, reason } : { ok: true, rule };
}

function kindOf({ kind, included }: Rule, percent: boolean, { signed }: { signed: boolean }) {
  if (percent) return "PERCENT";
  if (included && kind !== "DEFAULT" && !(kind === "FIXED" && signed)) return kind;
  return signed ? "DELTA" : "FIXED";
}

function kindNamed(name: string, { rule, list, price, bookPercent }: TypedInto): TypedRule {
  const wanted = name.toLocaleLowerCase();
  const says = (descriptor: MessageDescriptor) => i18n._(descriptor).toLocaleLowerCase() === wanted;
  if (says(leftOutName) || wanted === "none") return { ok: true, rule: leftOut };
  const kind = adjustmentKinds.find(
    (one) => one.toLowerCase() === wanted || says(adjustmentNames[one]),
  );
  return kind
    ? { ok: true, rule: ruleOfKind(kind, list, price, bookPercent, rule) }
    : { ok: false, reason: msg`Choose a kind of rule.` };
}
