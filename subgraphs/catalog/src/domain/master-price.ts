import type { Rate } from "@markethall/money";

/** What the vendor asks for one unit of a plan from a day on; kept by the platform. */
export interface MasterPrice {
  /** The first instant at which it holds; it holds until the next one begins. */
  readonly validFrom: Date;
  /** What the vendor recommends (MSRP). */
  readonly list: Rate;
  /** What the reseller pays. Never readable by a customer. */
  readonly cost: Rate;
}

/** The price in force at an instant; null before the first one begins. */
export function effectivePrice(prices: readonly MasterPrice[], at: Date): MasterPrice | null {
  let current: MasterPrice | null = null;
  for (const price of prices) {
    if (price.validFrom > at) continue;
    if (!current || price.validFrom > current.validFrom) current = price;
  }
  return current;
}

/** The price in force and those announced, earliest first: what whoever bills from them has to know. */
export function effectiveAndAnnounced(prices: readonly MasterPrice[], at: Date): MasterPrice[] {
  const current = effectivePrice(prices, at);
  return prices
    .filter((price) => price === current || price.validFrom > at)
    .sort((a, b) => a.validFrom.getTime() - b.validFrom.getTime());
}
