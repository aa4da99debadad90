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
