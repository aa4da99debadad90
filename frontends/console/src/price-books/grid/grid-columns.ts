import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { i18n } from "@markethall/language";
import { formatMoney, formatNumber, formatTerm } from "@markethall/ui";
import { adjustmentNames, leftOutName, signedPercent } from "../adjustment-text.js";
import { exact, type Exact, textOf } from "../sheet/exact.js";
import type { SheetColumn } from "../sheet/sheet-order.js";
import type { RowLook, SheetRow } from "../sheet/sheet-row.js";
import { type EditableColumn, editableColumns } from "../sheet/typed-rule.js";
import { numberText } from "../sheet/typed-number.js";

export interface GridColumn {
  readonly id: SheetColumn;
  readonly label: MessageDescriptor;
  /** In pixels. */
  readonly width: number;
  readonly align: "start" | "end";
}

const columns: readonly GridColumn[] = [
  { id: "product", label: msg`Product`, width: 196, align: "start" },
  { id: "plan", label: msg`Plan`, width: 132, align: "start" },
  { id: "term", label: msg`Term`, width: 74, align: "start" },
  { id: "cycle", label: msg`Billed`, width: 68, align: "start" },
  { id: "list", label: msg`List price`, width: 84, align: "end" },
  { id: "cost", label: msg`Cost`, width: 82, align: "end" },
  { id: "rule", label: msg`Rule`, width: 102, align: "start" },
  { id: "value", label: msg`Value`, width: 82, align: "end" },
  { id: "price", label: msg`Price`, width: 136, align: "end" },
  { id: "margin", label: msg`Margin`, width: 80, align: "end" },
  { id: "marginPercent", label: msg`Margin %`, width: 80, align: "end" },
];

const RULED: readonly SheetColumn[] = ["rule", "value", "price"];
/** What a plan's name mostly tells as well. */
const SPARE: readonly SheetColumn[] = ["term", "cycle"];

/**
 * A master has list prices and costs, and no rules of its own. Beside the what-if there is less room: the columns that one
 * can do without make way for the price.
 */
export function columnsOf(kind: "MASTER" | "CUSTOM", narrow: boolean): readonly GridColumn[] {
  const left = [...(kind === "CUSTOM" ? [] : RULED), ...(narrow ? SPARE : [])];
  return columns.filter(({ id }) => !left.includes(id));
}

export function editableColumn(id: SheetColumn): EditableColumn | null {
  return editableColumns.find((known) => known === id) ?? null;
}

const cycles: Readonly<Record<string, MessageDescriptor>> = {
  ONCE: msg`Once`,
  MONTHLY: msg`Monthly`,
  ANNUAL: msg`Yearly`,
};

export function cycleText(cycle: string): string {
  const known = cycles[cycle];
  return known ? i18n._(known) : cycle;
}

function ruleText({ kind, included }: RowLook["rule"]): string {
  return i18n._(included ? adjustmentNames[kind] : leftOutName);
}

/** What a cell shows. */
export function shownText(id: SheetColumn, row: SheetRow, look: RowLook, currency: string): string {
  const money = (amount: Exact) => formatMoney({ amount: textOf(amount), currency });
  const { rule, margin } = look;
  switch (id) {
    case "product":
    case "plan":
      return row[id];
    case "term":
      return formatTerm(row.term);
    case "cycle":
      return cycleText(row.cycle);
    case "list":
    case "cost":
      return money(row[id]);
    case "rule":
      return ruleText(rule);
    case "value":
      if (rule.value === null) return "";
      return rule.kind === "PERCENT" ? signedPercent(rule.value) : money(exact(rule.value));
    case "price":
      return rule.included ? money(look.price) : "—";
    case "margin":
      return rule.included ? money(margin.amount) : "—";
    case "marginPercent":
      return rule.included && margin.percent ? `${formatNumber(textOf(margin.percent))} %` : "—";
  }
}

/** A value whose kind can be told when it comes back: `20%`, `+1.50`, `24`. */
function plainValue(kind: RowLook["rule"]["kind"], number: string): string {
  if (kind === "PERCENT") return `${number}%`;
  return kind === "DELTA" && !number.startsWith("-") ? `+${number}` : number;
}

/** What a cell begins with when it is edited, and what goes to a spreadsheet: numbers without currency. */
export function plainText(id: SheetColumn, row: SheetRow, look: RowLook): string {
  const number = (amount: Exact) => numberText(textOf(amount));
  const { rule, margin } = look;
  switch (id) {
    case "list":
    case "cost":
      return number(row[id]);
    case "value":
      if (rule.value === null) return "";
      return plainValue(rule.kind, numberText(rule.value));
    case "price":
      return rule.included ? number(look.price) : "";
    case "margin":
      return rule.included ? number(margin.amount) : "";
    case "marginPercent":
      return rule.included && margin.percent ? number(margin.percent) : "";
    default:
      return shownText(id, row, look, "USD");
  }
}
