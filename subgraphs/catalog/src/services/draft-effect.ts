import { add, currencyCode, type Money, rate, roundRate, subtract, zero } from "@markethall/money";
import type { Tx } from "@markethall/runtime";
import type { DraftedBook } from "./price-draft-entries.js";
import { changedByDraft, pricedPlans, rulesOfPlan } from "./price-book-sql.js";
import { customersOfBookSql } from "./price-books.js";

/** What a year of one customer's present seats costs it, before and after. */
export interface CustomerEffect {
  readonly customerId: string;
  readonly seatCount: number;
  readonly before: Money;
  readonly after: Money;
  readonly change: Money;
}

export interface DraftEffect {
  readonly seatCount: number;
  readonly before: Money;
  readonly after: Money;
  readonly change: Money;
  /** The greatest change first. */
  readonly customers: readonly CustomerEffect[];
}

interface Row {
  readonly customer_id: string;
  readonly seats: number;
  readonly before: string;
  readonly after: string;
}

/**
 * What the draft's prices would make of a year, once the seats that customers of the book hold today are renewed at them.
 * Plans that are billed by usage have no seats and are not in it, nor are those that leave the book: nothing renews there.
 * Each customer's sums are rounded, and the totals are the sums of these (rules.md §1).
 */
export async function draftEffect(
  tx: Tx,
  now: Date,
  book: DraftedBook & { readonly currency: string },
): Promise<DraftEffect> {
  const rows: Row[] = await tx.query(
    `with moved as (
       select pl.id as plan_id, o.price * per.year as before, r.price * per.year as after
         from ${pricedPlans("$3")} ${rulesOfPlan("$2")}
         cross join lateral (select case pl.billing_cycle when 'MONTHLY' then 12 else 1 end as year) per
        where mb.id = $1 and ${changedByDraft} and o.included and r.included and pl.kind = 'LICENSE'
     )
     select ps.customer_id, sum(ps.seats)::integer as seats, sum(ps.seats * moved.before)::text as before,
            sum(ps.seats * moved.after)::text as after
       from moved
       join plan_seats ps on ps.plan_id = moved.plan_id
      where ps.customer_id in (${customersOfBookSql("$2")})
      group by ps.customer_id
      order by abs(sum(ps.seats * (moved.after - moved.before))) desc, ps.customer_id`,
    [book.masterBookId, book.customBookId, now],
  );
  const currency = currencyCode(book.currency);
  const customers = rows.map((row) => {
    const before = roundRate(rate(row.before, currency));
    const after = roundRate(rate(row.after, currency));
    return {
      customerId: row.customer_id,
      seatCount: row.seats,
      before,
      after,
      change: subtract(after, before),
    };
  });
  const total = (of: (one: CustomerEffect) => Money) =>
    customers.reduce((sum, one) => add(sum, of(one)), zero(currency));
  return {
    seatCount: customers.reduce((sum, { seatCount }) => sum + seatCount, 0),
    before: total(({ before }) => before),
    after: total(({ after }) => after),
    change: total(({ change }) => change),
    customers,
  };
}
