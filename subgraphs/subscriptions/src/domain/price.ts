/** The price of a plan in a book from a day on; null: the book does not hold it from then on. */
export interface PriceEntry {
  readonly validFrom: Date;
  readonly price: string | null;
  readonly cost: string;
  readonly list: string;
}

/** The entry that is in force at an instant: the latest that has begun. Null before the first. */
export function entryAt(entries: readonly PriceEntry[], at: Date): PriceEntry | null {
  let best: PriceEntry | null = null;
  for (const entry of entries) {
    if (entry.validFrom <= at && (best === null || entry.validFrom >= best.validFrom)) best = entry;
  }
  return best;
}
