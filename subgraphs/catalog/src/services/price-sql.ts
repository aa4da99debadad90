import type { Audience } from "../domain/audience.js";

/**
 * The price of one plan in SQL, for the paths that price thousands at once. It says the same as
 * `adjustedPrice` in the domain, which a test holds it to over random books. Multiplying by 0.01 is
 * exact in `numeric`; dividing by 100 would cut digits off.
 *
 * @param list,percent,kind,value,included SQL expressions of the list price, the book's percent and the plan's rule.
 */
export function priceExpression(rule: {
  readonly list: string;
  readonly percent: string;
  readonly kind: string;
  readonly value: string;
  readonly included: string;
}): string {
  const { list, percent, kind, value, included } = rule;
  return `case
    when ${included} is false then null
    when ${kind} = 'PERCENT' then ${list} * (100 + ${value}) * 0.01
    when ${kind} = 'DELTA' then greatest(${list} + ${value}, 0)
    when ${kind} = 'FIXED' then ${value}
    else ${list} * (100 + ${percent}) * 0.01
  end`;
}

/** The price of the plan that `list` (m), adjustment (a) and view book (vb) are joined for. */
export const viewPrice = `case when vb.book_id is null then m.list else ${priceExpression({
  list: "m.list",
  percent: "vb.percent",
  kind: "a.kind",
  value: "a.value",
  included: "a.included",
})} end`;

/** The master price in force at `$now`, of plan alias `pl` in the view's master book. */
export function masterPriceAt(now: string): string {
  return `join lateral (
      select mp.list from master_prices mp
       where mp.master_book_id = vb.master_book_id and mp.plan_id = pl.id and mp.valid_from <= ${now}
       order by mp.valid_from desc limit 1
    ) m on true`;
}

export const viewAdjustment =
  "left join price_adjustments a on a.price_book_id = vb.book_id and a.plan_id = pl.id";

/**
 * One row for each vendor that the audience sees: the book that prices it and its master. The
 * tenant is not a parameter: row-level security binds these tables to the transaction's reseller
 * and customer. A vendor without an applicable book has null for both and so no prices.
 */
export const viewBooks: Readonly<Record<Audience, string>> = {
  VISITOR: `
    select rv.vendor_id, mb.id as master_book_id, mb.currency, null::uuid as book_id, null as book_name,
           null::integer as book_revision, null::numeric as percent
      from reseller_vendors rv
      left join master_books mb on mb.vendor_id = rv.vendor_id and mb.currency = rv.currency`,
  RESELLER: `
    select rv.vendor_id, mb.id as master_book_id, mb.currency, b.id as book_id, b.name as book_name,
           b.revision as book_revision, b.percent
      from reseller_vendors rv
      left join master_books mb on mb.vendor_id = rv.vendor_id and mb.currency = rv.currency
      left join custom_books b on b.master_book_id = mb.id and b.is_default`,
  CUSTOMER: `
    select cv.vendor_id, b.master_book_id, b.currency, b.id as book_id, b.name as book_name,
           b.revision as book_revision, b.percent
      from customer_vendors cv
      join reseller_vendors rv on rv.vendor_id = cv.vendor_id
      left join lateral (
        select cb.id, cb.name, cb.revision, cb.percent, cb.master_book_id, mb.currency
          from custom_books cb
          join master_books mb on mb.id = cb.master_book_id and mb.vendor_id = cv.vendor_id
         where case when cv.price_book_id is null
                    then cb.is_default and mb.currency = coalesce(cv.currency, rv.currency)
                    else cb.id = cv.price_book_id end
         limit 1
      ) b on true`,
  PLATFORM: `
    select v.id as vendor_id, mb.id as master_book_id, mb.currency, null::uuid as book_id, null as book_name,
           null::integer as book_revision, null::numeric as percent
      from vendors v
      left join master_books mb on mb.vendor_id = v.id and mb.currency = 'USD'`,
};

/**
 * The least price among a product's licence plans, compared by month, as a lateral join `start`.
 * Usage has no starting price: its units do not compare.
 */
export function startingPriceJoin(now: string): string {
  return `left join lateral (
      select ${viewPrice} as price, pl.billing_cycle, pl.place
        from plans pl
        ${masterPriceAt(now)}
        ${viewAdjustment}
       where pl.product_id = p.id and pl.kind = 'LICENSE'
       order by (${viewPrice}) * case pl.billing_cycle when 'ANNUAL' then 1 else 12 end nulls last, pl.place, pl.id
       limit 1
    ) start on true`;
}
