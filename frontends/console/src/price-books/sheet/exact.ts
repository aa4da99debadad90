/**
 * Exact decimals for a sheet of prices: what a typed rule makes of a list price is shown before the graph has said it, and
 * no `number` ever holds an amount. Kept as a whole number of units, so that ten thousand rows compare quickly.
 */
export interface Exact {
  readonly units: bigint;
  /** Digits after the point. */
  readonly scale: number;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;
const HUNDRED_PLACES = 2;

export const ZERO: Exact = { units: 0n, scale: 0 };

/** @throws RangeError when the text is no plain decimal, as the graph sends it. */
export function exact(text: string): Exact {
  const [, sign, whole, fraction = ""] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) throw new RangeError(`not a decimal: ${text}`);
  const units = BigInt(whole + fraction);
  return { units: sign === "-" ? -units : units, scale: fraction.length };
}

/** As short as it goes: `"24"`, `"26.565"`, `"-0.5"`. */
export function textOf({ units, scale }: Exact): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  const cut = digits.length - scale;
  const fraction = digits.slice(cut).replace(/0+$/, "");
  return `${units < 0n ? "-" : ""}${digits.slice(0, cut)}${fraction === "" ? "" : `.${fraction}`}`;
}

/** With a fixed number of digits after the point, cut where there are more: for keys to sort by. */
export function unitsAt({ units, scale }: Exact, wanted: number): bigint {
  return scale <= wanted
    ? units * 10n ** BigInt(wanted - scale)
    : units / 10n ** BigInt(scale - wanted);
}

export function plus(one: Exact, other: Exact): Exact {
  const scale = Math.max(one.scale, other.scale);
  return { units: unitsAt(one, scale) + unitsAt(other, scale), scale };
}

export function minus(one: Exact, other: Exact): Exact {
  return plus(one, { ...other, units: -other.units });
}

/** Negative, zero or positive, as `one` is less than, equal to or greater than `other`. */
export function compare(one: Exact, other: Exact): number {
  const { units } = minus(one, other);
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}

/** Example: 22 and 15 % is 25.3. */
export function withPercent(amount: Exact, percent: Exact): Exact {
  const factor = plus({ units: 100n, scale: 0 }, percent);
  return {
    units: amount.units * factor.units,
    scale: amount.scale + factor.scale + HUNDRED_PLACES,
  };
}

/** A part of a whole in percent, rounded half away from zero; null of nothing. */
export function percentOfWhole(part: Exact, whole: Exact, places: number): Exact | null {
  if (whole.units === 0n) return null;
  const scale = Math.max(part.scale, whole.scale);
  const over = unitsAt(part, scale) * 10n ** BigInt(places + HUNDRED_PLACES);
  const under = unitsAt(whole, scale);
  const negative = over < 0n !== under < 0n;
  const [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under];
  const rounded = (a * 2n + b) / (b * 2n);
  return { units: negative ? -rounded : rounded, scale: places };
}
