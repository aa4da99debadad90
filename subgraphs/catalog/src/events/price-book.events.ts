import type { NewEvent } from "@markethall/events";
import { chunks } from "./chunks.js";

/** A custom book as other subgraphs know it. */
export interface ChangedBook {
  readonly priceBookId: string;
  readonly name: string;
  readonly vendorId: string;
  readonly currency: string;
  readonly revision: number;
  readonly isDefault: boolean;
}

export function priceBookChanged(book: ChangedBook): NewEvent {
  const { priceBookId, name, vendorId, currency, revision, isDefault } = book;
  return {
    type: "catalog.price-book.changed.v1",
    audience: "console",
    payload: { priceBookId, name, vendorId, currency, revision, isDefault, kind: "CUSTOM" },
  };
}

/** The price of a plan in a custom book from an instant on. Null: the book does not hold the plan. */
export interface ListedPrice {
  readonly planId: string;
  readonly validFrom: string;
  readonly price: string | null;
  readonly cost: string;
  readonly list: string;
}

/** Internal, since it tells the seller cost: it must never reach a customer's socket. */
export function priceListChanged(
  book: Pick<ChangedBook, "priceBookId" | "revision" | "currency">,
  prices: readonly ListedPrice[],
): NewEvent[] {
  return chunks(prices, ({ planId }) => planId).map((chunk) => ({
    type: "catalog.price-list.changed.v1",
    audience: "internal",
    payload: {
      priceBookId: book.priceBookId,
      revision: book.revision,
      currency: book.currency,
      prices: chunk,
    },
  }));
}
