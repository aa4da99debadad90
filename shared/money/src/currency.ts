/**
 * Currencies and the number of decimals of their amounts, as in ISO 4217 (list one, amendment 179). The table is
 * ours and not from `Intl`, whose data differs from release to release and from country to country.
 */
declare const brand: unique symbol;

/** An ISO 4217 alphabetic code that this table knows. */
export type CurrencyCode = string & { readonly [brand]: "CurrencyCode" };

const withoutDecimals = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(
  " ",
);
const withThree = "BHD IQD JOD KWD LYD OMR TND".split(" ");
const withFour = "CLF UYW".split(" ");
const withTwo = (
  "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW " +
  "CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF " +
  "IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK " +
  "MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP " +
  "SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER " +
  "ZAR ZMW ZWG"
).split(" ");

const exponents: ReadonlyMap<string, number> = new Map([
  ...withoutDecimals.map((code) => [code, 0] as const),
  ...withTwo.map((code) => [code, 2] as const),
  ...withThree.map((code) => [code, 3] as const),
  ...withFour.map((code) => [code, 4] as const),
]);

export function isCurrencyCode(code: string): code is CurrencyCode {
  return exponents.has(code);
}

/** Those whose least amount is one, such as the yen. */
export const currenciesWithoutDecimals: readonly string[] = withoutDecimals;

/** @throws RangeError for a code that ISO 4217 does not list for payments. */
export function currencyCode(code: string): CurrencyCode {
  if (!isCurrencyCode(code)) throw new RangeError(`not an ISO 4217 currency: ${code}`);
  return code;
}

/** Decimals of the minor unit: USD 2, JPY 0, KWD 3. */
export function exponent(currency: CurrencyCode): number {
  const digits = exponents.get(currency);
  if (digits === undefined) throw new RangeError(`not an ISO 4217 currency: ${currency}`);
  return digits;
}
