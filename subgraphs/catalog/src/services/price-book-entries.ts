import type { Tx } from "@markethall/runtime";
import type { PriceAdjustmentKind } from "../domain/price-adjustment.js";
import { searchWords } from "../domain/search-words.js";
import {
  changedByDraft,
  planWords,
  pricedPlans,
  ruledColumns,
  rulesOfPlan,
} from "./price-book-sql.js";

/** A plan's rule, and the price that it makes. */
export interface RuledPrice {
  readonly kind: PriceAdjustmentKind;
  readonly value: string | null;
  readonly included: boolean;
  /** The price by the rule; of a plan left out of the book, what it would be. */
  readonly price: string;
}

/** One plan in a price book. Plain JSON, decimals as strings, so that an answer can be kept for a replay. */
export interface BookEntry extends RuledPrice {
  readonly planId: string;
  readonly currency: string;
  readonly list: string;
  readonly cost: string;
}

/** Where an entry stands in the catalogue's order: what its cursor holds. */
export type EntryPlace = readonly (string | number | null)[];

/** How many values an entry's place has. */
export const PLACE_LENGTH = 6;

export interface PlacedEntry extends BookEntry {
  readonly at: EntryPlace;
  /** When the price last changed: by the list price, the rule or, where it holds, the book's percent. */
  readonly changedAt: Date;
  /** What the draft makes of it; null where the draft leaves it. */
  readonly staged: RuledPrice | null;
}

export interface EntriesRequest {
  readonly masterBookId: string;
  /** Null: the master's own entries. */
  readonly customBookId: string | null;
  readonly query?: string | null;
  readonly first: number;
  /** The place of the entry before. */
  readonly after?: EntryPlace | null;
}

const order = "inexact, product_place, product_name, product_id, place, plan_id";

/** How many plans a book prices, of those whose words begin as a search says. */
export async function countEntries(
  tx: Tx,
  now: Date,
  { masterBookId, query }: EntriesRequest,
): Promise<number> {
  const [{ total }] = await tx.query(
    `select count(*)::integer as total from ${pricedPlans("$2")} where mb.id = $1 and ${planWords} ~* all ($3::text[])`,
    [masterBookId, now, beginnings(query)],
  );
  return total;
}

/**
 * Entries of a book with list price, cost and price at an instant, and what the draft makes of them, in the catalogue's
 * order; one more than asked for where others follow. Words of a search begin words of product, SKU or plan; entries with
 * exactly these words come first. Pages go on from an entry's place: a walk over a long book reads each entry once.
 */
export function bookEntries(tx: Tx, now: Date, request: EntriesRequest): Promise<PlacedEntry[]> {
  const at = request.after ?? [null, null, null, null, null, null];
  return tx.query(
    `with page as (
       select * from (
         select pl.id as plan_id, p.place as product_place, p.name as product_name, p.id as product_id, pl.place,
                (not (${planWords} ~* all ($5::text[])))::integer as inexact, mb.currency, m.list, m.cost, m.valid_from
           from ${pricedPlans("$3")}
          where mb.id = $1 and ${planWords} ~* all ($4::text[])
       ) entry
        where $6::integer is null
           or (${order}) > ($6::integer, $7::integer, $8::text, $9::uuid, $10::integer, $11::uuid)
        order by ${order}
        limit $12
     ),
     -- Row-level security binds revisions to the transaction's reseller.
     ruled as (
       select (change ->> 'planId')::uuid as plan_id, max(rv.committed_at) as at
         from price_book_revisions rv, jsonb_array_elements(rv.changes -> 'adjustments') change
        where rv.price_book_id = $2 group by 1
     ),
     percented as (
       select max(committed_at) as at from price_book_revisions
        where price_book_id = $2 and changes -> 'percent' <> 'null'
     )
     select pl.plan_id as "planId", pl.currency, trim_scale(m.list)::text as list, trim_scale(m.cost)::text as cost,
            ${ruledColumns("o")},
            case when ${changedByDraft} then
              (select to_jsonb(draft) from (select ${ruledColumns("r")}) draft)
            end as staged,
            greatest(m.valid_from, ruled.at, case when o.kind = 'DEFAULT' then percented.at end) as "changedAt",
            jsonb_build_array(inexact, product_place, product_name, product_id, place, pl.plan_id) as at
       from (select *, plan_id as id from page) pl
       cross join lateral (select pl.list, pl.cost, pl.valid_from) m
       cross join percented
       left join ruled on ruled.plan_id = pl.id
       ${rulesOfPlan("$2")}
      order by ${order.replace("plan_id", "pl.plan_id")}`,
    [
      request.masterBookId,
      request.customBookId,
      now,
      beginnings(request.query),
      searchWords(request.query ?? "").map((word) => `\\m${word}\\M`),
      ...at,
      request.first + 1,
    ],
  );
}

function beginnings(query: string | null | undefined): string[] {
  return searchWords(query ?? "").map((word) => `\\m${word}`);
}
