export interface MoneyValue {
  /** A decimal string in major units, as the graph sends it. */
  readonly amount: string;
  readonly currency: string;
}

/** One language today; the formats of all values come through here. */
export const LOCALE = "en-US";

const moneyFormats = new Map<string, Intl.NumberFormat>();

/**
 * Money as people write it, exact to the last digit: Intl takes the decimal string itself.
 *
 * Example: `formatMoney({ amount: "1234.5", currency: "USD" })` is `$1,234.50`.
 */
export function formatMoney(
  { amount, currency }: MoneyValue,
  options: { signed?: boolean } = {},
): string {
  const fraction = amount.split(".")[1]?.length ?? 0;
  const key = `${currency} ${fraction} ${options.signed ?? false}`;
  let format = moneyFormats.get(key);
  if (format === undefined) {
    const plain = new Intl.NumberFormat(LOCALE, { style: "currency", currency });
    const digits = plain.resolvedOptions().maximumFractionDigits ?? 2;
    format = new Intl.NumberFormat(LOCALE, {
      style: "currency",
      currency,
      // Unit prices may be finer than a minor unit; show what there is.
      maximumFractionDigits: Math.max(digits, Math.min(fraction, 10)),
      signDisplay: options.signed ? "exceptZero" : "auto",
    });
    moneyFormats.set(key, format);
  }
  return format.format(amount as Intl.StringNumericLiteral);
}

const numberFormat = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 10 });

/** Counts and quantities, from a number or a decimal string. */
export function formatNumber(value: number | string): string {
  return numberFormat.format(value as Intl.StringNumericLiteral);
}

const dayFormat = new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium", timeZone: "UTC" });
const dateFormat = new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium" });
const dateTimeFormat = new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium", timeStyle: "short" });

/** A calendar day (`2026-07-01`), the same for every reader. */
export function formatDay(day: string): string {
  return dayFormat.format(new Date(`${day}T00:00:00Z`));
}

/** The day of an instant where the reader is. */
export function formatDate(instant: string): string {
  return dateFormat.format(new Date(instant));
}

export function formatDateTime(instant: string): string {
  return dateTimeFormat.format(new Date(instant));
}

const relativeFormat = new Intl.RelativeTimeFormat(LOCALE, { numeric: "auto" });
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
  return unit === null ? "just now" : relativeFormat.format(Math.round(seconds / size), unit);
}

const plural = new Intl.PluralRules(LOCALE);

/** Example: `countOf(2, "seat")` is `2 seats`; irregular plurals are given. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${plural.select(count) === "one" ? one : many}`;
}

const DAY = /^P(\d+)([DWMY])$/;
const TERM_UNITS: Readonly<Record<string, string>> = { D: "day", W: "week", M: "month", Y: "year" };

/** A term in ISO 8601 (`P1Y`) as people say it: `1 year`; `NONE` is what is paid by usage. */
export function formatTerm(term: string): string {
  if (term === "NONE") return "By usage";
  const [, count, unit] = DAY.exec(term) ?? [];
  const word = TERM_UNITS[unit ?? ""];
  return count === undefined || word === undefined ? term : countOf(Number(count), word);
}

const CYCLES: Readonly<Record<string, string>> = { ONCE: "once", MONTHLY: "month", ANNUAL: "year" };

/** What a price is paid per: `month`, `year`, or `once`. */
export function formatCycle(cycle: string): string {
  return CYCLES[cycle] ?? cycle.toLowerCase();
}

/** An enum value as words: `PENDING_APPROVAL` is `Pending approval`. */
export function formatEnum(value: string): string {
  const words = value.toLowerCase().replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
