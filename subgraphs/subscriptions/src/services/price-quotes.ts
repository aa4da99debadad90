import {
  type CurrencyCode,
  currencyCode,
  formatMoney,
  type Rate,
  rate,
  roundRate,
} from "@markethall/money";
import type { Tx } from "@markethall/runtime";
import { priceText } from "../domain/price-text.js";

/** What a plan costs a customer at an instant, and where that comes from. */
export interface PriceQuote {
  readonly price: Rate;
  /** What the reseller pays: for charges and the console, never for a customer (A05). */
  readonly cost: Rate;
  readonly currency: CurrencyCode;
  readonly priceBookId: string;
  readonly revision: number;
  /** In words that a customer may read. */
  readonly trace: readonly string[];
}

/**
 * Prices of plans for a customer. The book of customer × vendor counts, else the reseller's default
 * book for the vendor (in the customer's currency where one is set); a plan that its book does not
 * hold is missing from the answer and cannot be ordered (rules.md §2).
 */
export async function priceQuotes(
  tx: Tx,
  customerId: string,
  planIds: readonly string[],
  at: Date,
): Promise<ReadonlyMap<string, PriceQuote>> {
  const rows = await tx.query(
    `select plan.plan_id, book.price_book_id, book.name, book.currency, book.revision, entry.price::text,
            entry.cost::text, entry.list::text
       from plan_facts plan
       left join vendor_authorizations set_up
              on set_up.vendor_id = plan.vendor_id and set_up.customer_id = $1
       join lateral (
              select * from price_books candidate
               where case when set_up.price_book_id is not null then candidate.price_book_id = set_up.price_book_id
                          else candidate.vendor_id = plan.vendor_id and candidate.is_default
                               and (set_up.currency is null or candidate.currency = set_up.currency) end
               order by candidate.currency, candidate.price_book_id limit 1) book on true
       join lateral (
              select * from price_entries
               where price_entries.price_book_id = book.price_book_id and price_entries.plan_id = plan.plan_id
                 and valid_from <= $3
               order by valid_from desc limit 1) entry on entry.price is not null
      where plan.plan_id = any($2::uuid[])`,
    [customerId, planIds, at],
  );
  return new Map(rows.map((row: QuoteRow) => [row.plan_id, quoteOf(row)]));
}

interface QuoteRow {
  readonly plan_id: string;
  readonly price_book_id: string;
  readonly name: string;
  readonly currency: string;
  readonly revision: number;
  readonly price: string;
  readonly cost: string;
  readonly list: string;
}

function quoteOf(row: QuoteRow): PriceQuote {
  const currency = currencyCode(row.currency);
  const price = rate(row.price, currency);
  const list = formatMoney(roundRate(rate(row.list, currency)));
  return {
    price,
    cost: rate(row.cost, currency),
    currency,
    priceBookId: row.price_book_id,
    revision: row.revision,
    trace: [
      `List price ${list} ${currency}`,
      `Price ${priceText(price)} ${currency} from ${row.name}, revision ${row.revision}`,
    ],
  };
}
