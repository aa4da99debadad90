import {
  currenciesWithoutDecimals,
  type CurrencyCode,
  currencyCode,
  exponent,
  isCurrencyCode,
} from "@markethall/money";

/** Where one band of prices per month ends and the next begins; a price on a bound belongs to the upper one. */
const BOUNDS = [5, 10, 25, 50, 100] as const;

/** A currency without decimals counts in hundreds, so that its bands are about as wide. */
const WIDE = 100;

/** What is paid by the year pays for these; all else is compared as if paid by the month. */
const MONTHS_OF_YEAR = 12;

/** Prices per month from one bound to the next. */
export interface PriceBand {
  readonly currency: CurrencyCode;
  /** 0 for those below the first bound. */
  readonly index: number;
}

/** What the database needs to tell the band of a price: bounds of a year, and for whom which; see `bandExpression`. */
export const bandParameters = {
  bounds: BOUNDS.map((bound) => String(bound * MONTHS_OF_YEAR)),
  wideBounds: BOUNDS.map((bound) => String(bound * MONTHS_OF_YEAR * WIDE)),
  wideCurrencies: currenciesWithoutDecimals,
} as const;

/**
 * The key of the band of a starting price as SQL, such as `USD:2`. A price is compared by what it comes to in a year,
 * so that nothing is divided and nothing rounded.
 *
 * @param price,cycle,currency SQL expressions.
 * @param bounds,wideBounds,wideCurrencies places of `bandParameters`.
 */
export function bandExpression(sql: {
  readonly price: string;
  readonly cycle: string;
  readonly currency: string;
  readonly bounds: string;
  readonly wideBounds: string;
  readonly wideCurrencies: string;
}): string {
  const { price, cycle, currency, bounds, wideBounds, wideCurrencies } = sql;
  const inYear = `${price} * case ${cycle} when 'ANNUAL' then 1 else ${MONTHS_OF_YEAR} end`;
  const ends = `case when ${currency} = any(${wideCurrencies}) then ${wideBounds} else ${bounds} end`;
  return `${currency} || ':' || width_bucket(${inYear}, ${ends})`;
}

/** What a filter takes: the currency and the bounds, such as `USD:10-25`, `USD:0-5` and `USD:100-`. */
export function bandValue({ currency, index }: PriceBand): string {
  const bound = (place: number) => BOUNDS[place]! * scaleOf(currency);
  const from = index === 0 ? 0 : bound(index - 1);
  return `${currency}:${from}-${index < BOUNDS.length ? bound(index) : ""}`;
}

/** The band of a filter's value; null for what is none. */
export function readBand(value: string): PriceBand | null {
  const [code = "", bounds] = value.split(":");
  if (bounds === undefined || !isCurrencyCode(code)) return null;
  const index = [...BOUNDS, null].findIndex((_, place) => {
    return bandValue({ currency: code, index: place }) === value;
  });
  return index < 0 ? null : { currency: code, index };
}

/** The key that `bandExpression` gives. */
export function bandKey({ currency, index }: PriceBand): string {
  return `${currency}:${index}`;
}

/** @throws RangeError for what `bandExpression` does not give. */
export function bandOfKey(key: string): PriceBand {
  const [code = "", index = ""] = key.split(":");
  if (!/^\d+$/.test(index)) throw new RangeError(`not the key of a price band: ${key}`);
  return { currency: currencyCode(code), index: Number(index) };
}

function scaleOf(currency: CurrencyCode): number {
  return exponent(currency) === 0 ? WIDE : 1;
}
