import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { i18n, perLanguage } from "@markethall/language";

export interface MoneyValue {
  /** A decimal string in major units, as the graph sends it. */
  readonly amount: string;
  readonly currency: string;
}

const moneyFormats = perLanguage((tag) => {
  const made = new Map<string, Intl.NumberFormat>();
  return (currency: string, fraction: number, signed: boolean, whole: boolean) => {
    const key = `${currency} ${fraction} ${signed} ${whole}`;
    const known = made.get(key) ?? moneyFormat(tag, currency, fraction, signed, whole);
    made.set(key, known);
    return known;
  };
});

function moneyFormat(
  tag: string,
  currency: string,
  fraction: number,
  signed: boolean,
  whole: boolean,
) {
  const plain = new Intl.NumberFormat(tag, { style: "currency", currency });
  const digits = plain.resolvedOptions().maximumFractionDigits ?? 2;
  return new Intl.NumberFormat(tag, {
    style: "currency",
    currency,
    // Unit prices may be finer than a minor unit; show what there is.
    maximumFractionDigits: Math.max(digits, Math.min(fraction, 10)),
    trailingZeroDisplay: whole ? "stripIfInteger" : "auto",
    signDisplay: signed ? "exceptZero" : "auto",
  });
}

/**
 * Money as people write it, exact to the last digit: Intl takes the decimal string itself.
 *
 * Example: `formatMoney({ amount: "1234.5", currency: "USD" })` is `$1,234.50` in English.
 *
 * @param whole Without decimals where there are none: `$25`, for bounds and not for amounts.
 */
export function formatMoney(
  { amount, currency }: MoneyValue,
  { signed = false, whole = false }: { signed?: boolean; whole?: boolean } = {},
): string {
  const fraction = amount.split(".")[1]?.length ?? 0;
  return moneyFormats()(currency, fraction, signed, whole).format(
    amount as Intl.StringNumericLiteral,
  );
}

const numberFormat = perLanguage(
  (tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 10 }),
);

/** Counts and quantities, from a number or a decimal string. */
export function formatNumber(value: number | string): string {
  return numberFormat().format(value as Intl.StringNumericLiteral);
}

const dayFormat = perLanguage(
  (tag) => new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeZone: "UTC" }),
);
const dateFormat = perLanguage((tag) => new Intl.DateTimeFormat(tag, { dateStyle: "medium" }));
const dateTimeFormat = perLanguage(
  (tag) => new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeStyle: "short" }),
);

/** A calendar day (`2026-07-01`), the same for every reader. */
export function formatDay(day: string): string {
  return dayFormat().format(new Date(`${day}T00:00:00Z`));
}

/** The day of an instant where the reader is. */
export function formatDate(instant: string): string {
  return dateFormat().format(new Date(instant));
}

export function formatDateTime(instant: string): string {
  return dateTimeFormat().format(new Date(instant));
}

const relativeFormat = perLanguage((tag) => new Intl.RelativeTimeFormat(tag, { numeric: "auto" }));
const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** Example: `3 hours ago`, `tomorrow`, `just now`. */
export function formatRelative(instant: string, now: Date): string {
  const seconds = (new Date(instant).getTime() - now.getTime()) / 1_000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? [null, 1];
  return unit === null
    ? i18n._(msg`just now`)
    : relativeFormat().format(Math.round(seconds / size), unit);
}

const DAY = /^P(\d+)([DWMY])$/;
const TERM_UNITS: Readonly<Record<string, string>> = { D: "day", W: "week", M: "month", Y: "year" };
const unitFormats = perLanguage(
  (tag) => (unit: string) =>
    new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay: "long" }),
);

/** A term in ISO 8601 (`P1Y`) as people say it: `1 year`; `NONE` is what is paid by usage. */
export function formatTerm(term: string): string {
  if (term === "NONE") return i18n._(msg`By usage`);
  const [, count, letter] = DAY.exec(term) ?? [];
  const unit = TERM_UNITS[letter ?? ""];
  return count === undefined || unit === undefined
    ? term
    : unitFormats()(unit).format(Number(count));
}

const CYCLES: Readonly<Record<string, MessageDescriptor>> = {
  ONCE: msg`once`,
  MONTHLY: msg`month`,
  ANNUAL: msg`year`,
};

/** What a price is paid per: `month`, `year`, or `once`. */
export function formatCycle(cycle: string): string {
  const known = CYCLES[cycle];
  return known ? i18n._(known) : cycle.toLowerCase();
}

/** An enum value as words: `PENDING_APPROVAL` is `Pending approval`. */
export function formatEnum(value: string): string {
  const words = value.toLowerCase().replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
