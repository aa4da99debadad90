import type { Tx } from "@markethall/runtime";
import type { PriceAdjustmentKind } from "../domain/price-adjustment.js";
import { searchWords } from "../domain/search-words.js";
import { priceExpression } from "./price-sql.js";
import type { Page } from "./storefront.js";

/** One plan in a price book. Plain JSON, decimals as strings, so that an answer can be kept for a replay. */
export interface BookEntry {
  readonly planId: string;
  readonly currency: string;
  readonly kind: PriceAdjustmentKind;
  readonly value: string | null;
  readonly included: boolean;
  readonly list: string;
  readonly cost: string;
  /** The price by the rule; of a plan left out of the book, what it would be. */
  readonly price: string;
}

export interface EntriesRequest {
  readonly masterBookId: string;
  /** Null: the master's own entries. */
  readonly customBookId: string | null;
  /** True: what the draft's commit would change, with the rules that would then hold. */
  readonly draft: boolean;
  readonly belowCostOnly?: boolean;
  readonly query?: string | null;
  readonly first: number;
  readonly offset: number;
}

export interface EntriesPage extends Page<BookEntry> {
  /** How many on all pages are priced below cost. */
  readonly belowCost: number;
}

const rule = (kind: string, value: string, percent: string) =>
  priceExpression({ list: "m.list", percent, kind, value, included: "true" });

/**
 * Entries of a book with list price, cost and price at an instant, in the catalogue's order: one query. Words of a search
 * begin words of product, SKU or plan; entries with exactly these words come first.
 */
export async function bookEntries(
  tx: Tx,
  now: Date,
  request: EntriesRequest,
): Promise<EntriesPage> {
  const words = searchWords(request.query ?? "");
  const which = [
    request.draft ? "changed" : "true",
    request.belowCostOnly ? "below_cost" : "true",
  ].join(" and ");
  const rows: (BookEntry & { total: string; belowCost: string })[] = await tx.query(
    `with entries as (
       select pl.id as plan_id, p.place as product_place, p.name as product_name,
              p.id as product_id, pl.place, t.words ~* all ($8::text[]) as exact, mb.currency, m.list, m.cost,
              r.kind, r.value, r.included, r.price,
              d.plan_id is not null or r.price is distinct from before.price as changed,
              r.included and r.price < m.cost as below_cost
         from master_books mb
         join plans pl on pl.vendor_id = mb.vendor_id
         join products p on p.id = pl.product_id
         join skus s on s.id = pl.sku_id
         join lateral (
           select mp.list, mp.cost from master_prices mp
            where mp.master_book_id = mb.id and mp.plan_id = pl.id and mp.valid_from <= $3
            order by mp.valid_from desc limit 1
         ) m on true
         left join custom_books b on b.id = $2
         left join price_adjustments a on a.price_book_id = b.id and a.plan_id = pl.id
         left join price_book_drafts dr on dr.price_book_id = b.id and $4
         left join draft_adjustments d on d.price_book_id = dr.price_book_id and d.plan_id = pl.id
         cross join lateral (select concat_ws(' ', p.name, s.code, s.name, pl.name) as words) t
         cross join lateral (
           select ${rule("a.kind", "a.value", "coalesce(b.percent, 0)")} as price
         ) before
         cross join lateral (
           select coalesce(d.kind, a.kind, 'DEFAULT') as kind,
                  case when d.plan_id is null then a.value else d.value end as value,
                  coalesce(d.included, a.included, true) as included
         ) n
         cross join lateral (
           select n.*, ${rule("n.kind", "n.value", "coalesce(dr.percent, b.percent, 0)")} as price
         ) r
        where mb.id = $1
          and t.words ~* all ($5::text[])
     )
     select plan_id as "planId", currency, kind, trim_scale(value)::text as value, included,
            trim_scale(list)::text as list, trim_scale(cost)::text as cost, trim_scale(price)::text as price,
            count(*) over () as total, count(*) filter (where below_cost) over () as "belowCost"
       from entries where ${which}
      order by exact desc, product_place, product_name, product_id, place, plan_id
      limit $6 offset $7`,
    [
      request.masterBookId,
      request.customBookId,
      now,
      request.draft,
      words.map((word) => `\\m${word}`),
      request.first,
      request.offset,
      words.map((word) => `\\m${word}\\M`),
    ],
  );
  const [first] = rows;
  return {
    total: Number(first?.total ?? 0),
    belowCost: Number(first?.belowCost ?? 0),
    rows: rows.map(({ total: _total, belowCost: _belowCost, ...entry }) => entry),
  };
}
