import { publish } from "@markethall/events";
import type { Tx } from "@markethall/runtime";
import {
  type ChangedBook,
  type ListedPrice,
  priceListChanged,
} from "../events/price-book.events.js";
import { priceExpression } from "./price-sql.js";

/** A custom book with what its master says of it. */
export interface BookHead extends ChangedBook {
  readonly masterBookId: string;
}

/** Custom books of the transaction's reseller: all, those below a master, or one. */
export function customBooks(
  tx: Tx,
  {
    masterBookId = null,
    priceBookId = null,
  }: { masterBookId?: string | null; priceBookId?: string | null } = {},
): Promise<BookHead[]> {
  return tx.query(
    `select b.id as "priceBookId", b.name, mb.vendor_id as "vendorId", mb.currency, b.revision,
            b.is_default as "isDefault", b.master_book_id as "masterBookId"
       from custom_books b join master_books mb on mb.id = b.master_book_id
      where ($1::uuid is null or b.master_book_id = $1) and ($2::uuid is null or b.id = $2)
      order by b.name`,
    [masterBookId, priceBookId],
  );
}

/** Which plans of a price list are meant: all, some by id, or those that a revision of the master touched. */
export type ListedPlans =
  | { readonly all: true }
  | { readonly planIds: readonly string[] }
  | { readonly masterRevision: number };

/**
 * The prices of a book: for each plan the one in force and those announced. Whoever bills from them
 * has all it needs for any day to come.
 */
export async function priceList(
  tx: Tx,
  book: BookHead,
  now: Date,
  plans: ListedPlans,
): Promise<ListedPrice[]> {
  const price = priceExpression({
    list: "mp.list",
    percent: "b.percent",
    kind: "a.kind",
    value: "a.value",
    included: "a.included",
  });
  const rows: ListedRow[] = await tx.query(
    `select mp.plan_id, mp.valid_from, trim_scale(${price})::text as price, trim_scale(mp.list)::text as list,
            trim_scale(mp.cost)::text as cost
       from custom_books b
       join master_prices mp on mp.master_book_id = b.master_book_id
       left join price_adjustments a on a.price_book_id = b.id and a.plan_id = mp.plan_id
      where b.id = $1
        and ($3::uuid[] is null or mp.plan_id = any($3))
        and ($4::integer is null or exists (
              select 1 from master_prices touched
               where touched.master_book_id = mp.master_book_id and touched.plan_id = mp.plan_id
                 and touched.revision = $4))
        and mp.valid_from >= coalesce((select max(before.valid_from) from master_prices before
                                        where before.master_book_id = mp.master_book_id
                                          and before.plan_id = mp.plan_id and before.valid_from <= $2), '-infinity')
      order by mp.plan_id, mp.valid_from`,
    [
      book.priceBookId,
      now,
      "planIds" in plans ? plans.planIds : null,
      "masterRevision" in plans ? plans.masterRevision : null,
    ],
  );
  return rows.map(({ plan_id: planId, valid_from: validFrom, price: amount, list, cost }) => ({
    planId,
    validFrom: validFrom.toISOString(),
    price: amount,
    list,
    cost,
  }));
}

interface ListedRow {
  readonly plan_id: string;
  readonly valid_from: Date;
  readonly price: string | null;
  readonly list: string;
  readonly cost: string;
}

/** Announces the prices of a book. */
export async function publishPriceList(
  tx: Tx,
  book: BookHead,
  now: Date,
  plans: ListedPlans,
): Promise<void> {
  await publish(tx, ...priceListChanged(book, await priceList(tx, book, now, plans)));
}
