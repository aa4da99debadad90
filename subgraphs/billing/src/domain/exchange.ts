import { type CurrencyCode, type Decimal, decimal } from "@markethall/money";

/** What one euro costs on a day, per currency, as the European Central Bank publishes it. */
export type EuroRates = ReadonlyMap<string, Decimal>;

/** A rate as a statement keeps it: captured when it is generated, never computed again (rules.md §1). */
export interface CapturedRate {
  readonly from: CurrencyCode;
  readonly to: CurrencyCode;
  /** Units of `to` for one of `from`, in full precision. */
  readonly rate: string;
  /** Day of publication. */
  readonly day: string;
}

/**
 * Units of `to` for one unit of `from`, through the euro; null when either currency has no rate.
 * Example: 1 EUR = 1.25 USD = 0.80 GBP, so 1 USD = 0.64 GBP.
 */
export function crossRate(from: CurrencyCode, to: CurrencyCode, rates: EuroRates): Decimal | null {
  if (from === to) return decimal(1);
  const fromPerEuro = perEuro(from, rates);
  const toPerEuro = perEuro(to, rates);
  if (fromPerEuro === null || toPerEuro === null) return null;
  return toPerEuro.div(fromPerEuro);
}

function perEuro(currency: CurrencyCode, rates: EuroRates): Decimal | null {
  return currency === "EUR" ? decimal(1) : (rates.get(currency) ?? null);
}
