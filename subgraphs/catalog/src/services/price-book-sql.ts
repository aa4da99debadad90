import { priceExpression } from "./price-sql.js";

/** Words that a search for a plan looks in; over p, s and pl. */
export const planWords = "concat_ws(' ', p.name, s.code, s.name, pl.name)";

/** The plans of a master book mb that have a price at `$now`, with product and SKU. */
export const pricedPlans = (now: string) => `master_books mb
  join plans pl on pl.vendor_id = mb.vendor_id
  join products p on p.id = pl.product_id
  join skus s on s.id = pl.sku_id
  join lateral (
    select mp.list, mp.cost, mp.valid_from from master_prices mp
     where mp.master_book_id = mb.id and mp.plan_id = pl.id and mp.valid_from <= ${now}
     order by mp.valid_from desc limit 1
  ) m on true`;

const rule = (kind: string, value: string, percent: string) =>
  priceExpression({ list: "m.list", percent, kind, value, included: "true" });

/**
 * To a plan pl with its master price m: the rule that holds (o) and the one that would hold after the draft's commit (r),
 * each with the price it makes; of a plan left out of the book, what it would be.
 */
export const rulesOfPlan = (bookId: string) => `
  left join custom_books b on b.id = ${bookId}
  left join price_adjustments a on a.price_book_id = b.id and a.plan_id = pl.id
  left join price_book_drafts dr on dr.price_book_id = b.id
  left join draft_adjustments d on d.price_book_id = dr.price_book_id and d.plan_id = pl.id
  cross join lateral (
    select coalesce(a.kind, 'DEFAULT') as kind, a.value, coalesce(a.included, true) as included,
           ${rule("a.kind", "a.value", "coalesce(b.percent, 0)")} as price
  ) o
  cross join lateral (
    select coalesce(d.kind, o.kind) as kind,
           case when d.plan_id is null then a.value else d.value end as value,
           coalesce(d.included, o.included) as included
  ) n
  cross join lateral (
    select n.*, ${rule("n.kind", "n.value", "coalesce(dr.percent, b.percent, 0)")} as price
  ) r`;

/** Whether the draft's commit gives the plan another price or rule; over the names of `rulesOfPlan`. */
export const changedByDraft = "(d.plan_id is not null or r.price is distinct from o.price)";

/** A rule and its price as columns that go into an answer: decimals as text. */
export const ruledColumns = (from: string) =>
  `${from}.kind, trim_scale(${from}.value)::text as value, ${from}.included,
   trim_scale(${from}.price)::text as price`;
