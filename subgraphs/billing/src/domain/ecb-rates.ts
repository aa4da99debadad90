import { isCurrencyCode } from "@markethall/money";

export interface EcbRate {
  readonly day: string;
  readonly currency: string;
  /** Units of the currency for one euro. */
  readonly perEuro: string;
}

/**
 * The rates in one line of the European Central Bank's history file. "N/A" means none that day; currencies that are no
 * longer paid with are left out. Null when the line is not of that file.
 */
export function parseEcbLine(line: Readonly<Record<string, string | undefined>>): EcbRate[] | null {
  const day = line.Date ?? "";
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  return Object.entries(line).flatMap(([column, value]) => {
    const currency = column.trim();
    const given = value?.trim() ?? "";
    if (!isCurrencyCode(currency) || !/^\d{1,12}(\.\d{1,12})?$/.test(given) || Number(given) === 0)
      return [];
    return [{ day, currency, perEuro: given }];
  });
}
