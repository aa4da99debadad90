import { enqueue } from "@markethall/events";
import type { Tx } from "@markethall/runtime";
import type { MasterPriceContent } from "../domain/catalogue-content.js";

/** A master book as it is made with the first prices that go into it. */
export interface MasterBookContent {
  readonly id: string;
  readonly vendorId: string;
  readonly currency: string;
  readonly name: string;
}

export const PUBLISH_PRICE_LISTS = "catalog.publish-price-lists";

/** What the job needs to find the books below a master and the plans that a revision changed. */
export interface PublishPriceListsPayload {
  readonly masterBookId: string;
  readonly revision: number;
}

/**
 * Puts prices into a master book. When any differs from what stands there, the book gets its next
 * revision, and the price lists of all books below it are published again by a job.
 *
 * @returns the plans whose prices changed.
 */
export async function putMasterPrices(
  tx: Tx,
  book: MasterBookContent,
  prices: readonly MasterPriceContent[],
): Promise<string[]> {
  await tx.query(
    `insert into master_books (id, vendor_id, currency, name, revision) values ($1, $2, $3, $4, 0)
     on conflict do nothing`,
    [book.id, book.vendorId, book.currency, book.name],
  );
  const [{ revision }] = await tx.query(
    "select revision + 1 as revision from master_books where id = $1 for update",
    [book.id],
  );
  const changed: { plan_id: string }[] = await tx.query(
    `insert into master_prices (master_book_id, plan_id, valid_from, list, cost, revision)
     select $1, plan_id, valid_from, list, cost, $2
       from unnest($3::uuid[], $4::timestamptz[], $5::numeric[], $6::numeric[]) as new (plan_id, valid_from, list, cost)
     on conflict (master_book_id, plan_id, valid_from) do update
       set list = excluded.list, cost = excluded.cost, revision = excluded.revision
     where (master_prices.list, master_prices.cost) is distinct from (excluded.list, excluded.cost)
     returning plan_id`,
    [
      book.id,
      revision,
      prices.map(({ planId }) => planId),
      prices.map(({ validFrom }) => validFrom),
      prices.map(({ list }) => list),
      prices.map(({ cost }) => cost),
    ],
  );
  if (changed.length === 0) return [];
  await tx.query("update master_books set revision = $2 where id = $1", [book.id, revision]);
  const payload: PublishPriceListsPayload = { masterBookId: book.id, revision };
  await enqueue(tx, PUBLISH_PRICE_LISTS, payload);
  return [...new Set(changed.map(({ plan_id: planId }) => planId))];
}
