import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { DateRangeInput, DateRangePreset } from "../gql/graphql.js";

/** The named ranges as the address spells them; the first is what a dashboard opens with (product.md, portal 5). */
export const namedRanges = [
  {
    name: "month-to-date",
    label: msg`Month to date`,
    preset: "MONTH_TO_DATE",
    compared: msg`in the same days of last month`,
  },
  {
    name: "last-month",
    label: msg`Last month`,
    preset: "LAST_MONTH",
    compared: msg`in the month before`,
  },
  {
    name: "last-quarter",
    label: msg`Last quarter`,
    preset: "LAST_QUARTER",
    compared: msg`in the quarter before`,
  },
  {
    name: "year-to-date",
    label: msg`Year to date`,
    preset: "YEAR_TO_DATE",
    compared: msg`in the same days of last year`,
  },
  {
    name: "last-year",
    label: msg`Last year`,
    preset: "LAST_YEAR",
    compared: msg`in the year before`,
  },
] as const satisfies readonly {
  name: string;
  label: MessageDescriptor;
  preset: DateRangePreset;
  /** Completes "The same as …" and "$100.00 …". */
  compared: MessageDescriptor;
}[];

export type NamedRange = (typeof namedRanges)[number];

/** What a page is about: a named range, or the days from the first to the last one, both included. */
export type DateRange =
  | { readonly kind: "named"; readonly range: NamedRange }
  | { readonly kind: "custom"; readonly first: string; readonly last: string };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/**
 * The range that an address asks for: `range=last-month`, or `from=2026-10-01&to=2026-10-15` with both days in.
 * Null when it asks for none, or for one that does not exist.
 */
export function rangeOfAddress(params: URLSearchParams): DateRange | null {
  const [first, last] = [params.get("from") ?? "", params.get("to") ?? ""];
  if (isDay(first) && isDay(last) && first <= last) return { kind: "custom", first, last };
  const range = namedRanges.find(({ name }) => name === params.get("range"));
  return range === undefined ? null : { kind: "named", range };
}

/** The address with this range instead of the one it had; null takes the range out. */
export function withRange(params: URLSearchParams, range: DateRange | null): URLSearchParams {
  const next = new URLSearchParams(params);
  ["range", "from", "to"].forEach((name) => next.delete(name));
  if (range?.kind === "named") next.set("range", range.range.name);
  if (range?.kind === "custom") {
    next.set("from", range.first);
    next.set("to", range.last);
  }
  return next;
}

/** As the graph takes it: its ranges end with the day after the last. */
export function rangeInput(range: DateRange): DateRangeInput {
  return range.kind === "named"
    ? { preset: range.range.preset }
    : { from: range.first, to: shiftDay(range.last, 1) };
}

/** Example: `shiftDay("2026-02-28", 1)` is `"2026-03-01"`. */
export function shiftDay(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10);
}

function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}
