import { type CurrencyCode, exponent } from "./currency.js";

/** An amount that can be paid: whole minor units of one currency (cents, yen, fils). */
export interface Money {
  readonly minor: bigint;
  readonly currency: CurrencyCode;
}

export function money(minor: bigint, currency: CurrencyCode): Money {
  return { minor, currency };
}

export function zero(currency: CurrencyCode): Money {
  return { minor: 0n, currency };
}

function sameCurrency(a: Money, b: Money): void {
  if (a.currency !== b.currency) {
    throw new RangeError(`currencies must not be mixed: ${a.currency}, ${b.currency}`);
  }
}

export function add(a: Money, b: Money): Money {
  sameCurrency(a, b);
  return money(a.minor + b.minor, a.currency);
}

export function subtract(a: Money, b: Money): Money {
  sameCurrency(a, b);
  return money(a.minor - b.minor, a.currency);
}

export function negate(a: Money): Money {
  return money(-a.minor, a.currency);
}

/** A rounded unit amount, times a whole number of units: exact. */
export function times(a: Money, units: bigint | number): Money {
  return money(a.minor * BigInt(units), a.currency);
}

/** The sum of rounded amounts; nothing is rounded again (rules.md §1). */
export function sum(items: readonly Money[], currency: CurrencyCode): Money {
  return items.reduce(add, zero(currency));
}

/** Negative, zero or positive, as `Array.sort` wants it. */
export function compare(a: Money, b: Money): number {
  sameCurrency(a, b);
  return a.minor < b.minor ? -1 : a.minor > b.minor ? 1 : 0;
}

export function isNegative(a: Money): boolean {
  return a.minor < 0n;
}

/** The amount as a decimal string with exactly the currency's decimals: "12.30", "-0.05", "7" (JPY). */
export function formatMoney({ minor, currency }: Money): string {
  const digits = exponent(currency);
  const sign = minor < 0n ? "-" : "";
  const units = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, "0");
  if (digits === 0) return sign + units;
  return `${sign}${units.slice(0, -digits)}.${units.slice(-digits)}`;
}

/**
 * Reads a decimal string exactly.
 * @throws RangeError when it is not a decimal number or is finer than the currency's minor unit.
 */
export function parseMoney(text: string, currency: CurrencyCode): Money {
  const match = /^(-?)(\d{1,24})(?:\.(\d{1,12}))?$/.exec(text);
  if (!match) throw new RangeError(`not an amount: ${text}`);
  const [, sign, whole, fraction = ""] = match;
  const digits = exponent(currency);
  if (fraction.length > digits && /[1-9]/.test(fraction.slice(digits))) {
    throw new RangeError(`finer than the minor unit of ${currency}: ${text}`);
  }
  const minor = BigInt(whole + fraction.slice(0, digits).padEnd(digits, "0"));
  return money(sign ? -minor : minor, currency);
}

/**
 * Splits an amount in proportion to `weights`; the parts sum to the whole, to the minor unit. What
 * truncation leaves over goes, one unit each, to the largest shares first (rules.md §1).
 * @throws RangeError when weights are negative or all zero.
 */
export function allocate(total: Money, weights: readonly bigint[]): Money[] {
  const whole = weights.reduce((a, b) => a + b, 0n);
  if (whole <= 0n || weights.some((w) => w < 0n)) {
    throw new RangeError("weights must be positive in sum and not negative");
  }
  const parts = weights.map((weight) => (total.minor * weight) / whole);
  let left = total.minor - parts.reduce((a, b) => a + b, 0n);
  const step = left < 0n ? -1n : 1n;
  const largestFirst = weights
    .map((weight, index) => ({ weight, index }))
    .filter(({ weight }) => weight > 0n)
    .sort((a, b) => (a.weight === b.weight ? a.index - b.index : a.weight > b.weight ? -1 : 1));
  for (let i = 0; left !== 0n; i = (i + 1) % largestFirst.length) {
    const { index } = largestFirst[i]!;
    parts[index] = parts[index]! + step;
    left -= step;
  }
  return parts.map((minor) => money(minor, total.currency));
}
