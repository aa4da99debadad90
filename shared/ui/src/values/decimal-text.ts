/**
 * Exact arithmetic on decimal strings, as the graph sends money: no `number` ever holds an amount.
 * Only for what pages show beside the graph's own sums, such as a saving against the list price.
 */
interface Scaled {
  readonly units: bigint;
  readonly scale: number;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** @throws RangeError when the text is no plain decimal. */
function scaled(text: string): Scaled {
  const [, sign, whole, fraction = ""] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) throw new RangeError(`not a decimal: ${text}`);
  const units = BigInt(whole + fraction);
  return { units: sign === "-" ? -units : units, scale: fraction.length };
}

function aligned(one: string, other: string): { a: bigint; b: bigint; scale: number } {
  const [first, second] = [scaled(one), scaled(other)];
  const scale = Math.max(first.scale, second.scale);
  const lift = ({ units, scale: own }: Scaled) => units * 10n ** BigInt(scale - own);
  return { a: lift(first), b: lift(second), scale };
}

function text(units: bigint, scale: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  const cut = digits.length - scale;
  return `${units < 0n ? "-" : ""}${digits.slice(0, cut)}${scale > 0 ? `.${digits.slice(cut)}` : ""}`;
}

/** Example: `subtractDecimals("26.00", "23.4")` is `"2.60"`. */
export function subtractDecimals(one: string, other: string): string {
  const { a, b, scale } = aligned(one, other);
  return text(a - b, scale);
}

export function addDecimals(one: string, other: string): string {
  const { a, b, scale } = aligned(one, other);
  return text(a + b, scale);
}

/** Example: `multiplyDecimal("35.10", 25)` is `"877.50"`. @throws RangeError unless `count` is whole. */
export function multiplyDecimal(one: string, count: number): string {
  const { units, scale } = scaled(one);
  return text(units * BigInt(count), scale);
}

/**
 * A part of an amount, rounded half away from zero to the decimals that the amount has.
 * Example: `divideDecimal("100.00", 3)` is `"33.33"`. @throws RangeError unless `count` is whole and above 0.
 */
export function divideDecimal(one: string, count: number): string {
  const { units, scale } = scaled(one);
  if (count < 1) throw new RangeError(`not a number of parts: ${count}`);
  return text(quotient(units, BigInt(count)), scale);
}

/** Rounds half away from zero. Example: `roundDecimal("188.165", 2)` is `"188.17"`. */
export function roundDecimal(one: string, decimals: number): string {
  const { units, scale } = scaled(one);
  return scale <= decimals ? one : text(quotient(units, 10n ** BigInt(scale - decimals)), decimals);
}

/** Half away from zero; `by` is above 0. */
function quotient(units: bigint, by: bigint): bigint {
  return (2n * units + (units < 0n ? -by : by)) / (2n * by);
}

/** Negative, zero or positive, as `one` is less than, equal to or greater than `other`. */
export function compareDecimals(one: string, other: string): number {
  const { a, b } = aligned(one, other);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Part of a whole in percent, for bars and shares; a picture and not an amount. */
export function percentOf(part: string, whole: string): number {
  const { a, b } = aligned(part, whole);
  return b === 0n ? 0 : Number((a * 10_000n) / b) / 100;
}
