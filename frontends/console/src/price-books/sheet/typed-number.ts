import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { perLanguage } from "@markethall/language";
import { exact, textOf } from "./exact.js";
import { percentProblem } from "./price-rule.js";

/** A decimal as the graph takes it, or why a text is none. */
export type TypedNumber =
  | { readonly ok: true; readonly value: string; readonly signed: boolean }
  | { readonly ok: false; readonly reason: MessageDescriptor };

interface Separators {
  readonly decimal: string;
  readonly group: string;
}

const separators = perLanguage((tag): Separators => {
  const parts = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(1_234_567.8);
  const of = (type: string) => parts.find((part) => part.type === type)?.value;
  return { decimal: of("decimal") ?? ".", group: of("group") ?? "," };
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function pattern({ decimal, group }: Separators): RegExp {
  const [point, comma] = [escaped(decimal), escaped(group)];
  return new RegExp(`^([+-]?)(\\d{1,3}(?:${comma}\\d{3})+|\\d+)?(?:${point}(\\d+))?$`);
}

function read(text: string, known: Separators): { sign: string; value: string } | null {
  const match = pattern(known).exec(text);
  const [, sign = "", whole = "", fraction = ""] = match ?? [];
  if (match === null || (whole === "" && fraction === "")) return null;
  const digits = (whole === "" ? "0" : whole).replaceAll(known.group, "");
  return { sign, value: `${digits}${fraction === "" ? "" : `.${fraction}`}` };
}

/**
 * A number as somebody types it or a spreadsheet gives it: decimals after a point or a comma as the reader's language has
 * it, thousands grouped by threes or not at all. What could be read in two ways is refused and not guessed.
 */
export function typedNumber(text: string): TypedNumber {
  const plain = text
    .trim()
    .replaceAll("−", "-")
    .replace(/\p{Sc}/u, "")
    .trim()
    .replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, "");
  const known = separators();
  const found = read(plain, known);
  if (found) {
    const minus = found.sign === "-" ? "-" : "";
    const value = textOf(exact(`${minus}${found.value}`));
    return { ok: true, value: value === "-0" ? "0" : value, signed: found.sign !== "" };
  }
  const other = { decimal: known.decimal === "." ? "," : ".", group: known.decimal };
  if (read(plain, other) === null) return { ok: false, reason: msg`Enter a number.` };
  return {
    ok: false,
    reason:
      known.decimal === "."
        ? msg`Write decimals after a point: 12.50.`
        : msg`Write decimals after a comma: 12,50.`,
  };
}

/** A decimal as it is typed and pasted in the reader's language: without groups. */
export function numberText(value: string): string {
  return value.replace(".", separators().decimal);
}

/** A percent as somebody types it, with or without its sign: its decimal, or why it cannot hold. */
export function typedPercent(text: string): TypedNumber {
  const number = typedNumber(text.replace(/%\s*$/, ""));
  const reason = number.ok ? percentProblem(number.value) : null;
  return reason ? { ok: false, reason } : number;
}
