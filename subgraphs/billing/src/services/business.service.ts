import { type CurrencyCode, currencyCode, decimal } from "@markethall/money";
import type { Tx } from "@markethall/runtime";
import {
  type BusinessDays,
  mostNamed,
  nothingSold,
  type RankedSum,
  type SaleGroups,
  type SaleSum,
} from "../domain/business-figures.js";
import { ExchangeRates } from "./exchange-rates.js";
import { minorUnitScale } from "./minor-unit-scale.js";

/** How a reseller's business goes, and what of it could not be counted. */
export interface Business extends SaleGroups {
  readonly days: BusinessDays;
  readonly currency: CurrencyCode;
  /** Names of the customers that are named, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Currencies without an exchange rate: what was sold in them is not in the figures. */
  readonly leftOut: readonly CurrencyCode[];
}

interface GroupRow {
  readonly kind: "MONTH" | "BEFORE" | "CUSTOMER" | "PRODUCT" | "LEFT_OUT";
  readonly key: string;
  readonly price: string;
  readonly cost: string;
  readonly withoutCost: string;
  readonly before: string;
}

/**
 * Charges by the day they were raised and usage by the day it was used, read once, as for a customer's spend. Each is brought
 * into one currency by its rate before it is summed, so that what ranks first does so in money and not in yen.
 */
const businessSql = `
  with rate (currency, rate) as (select * from unnest($1::text[], $2::numeric[])),
  raw as (
    select c.day, c.customer_id, coalesce(p.product_name, c.description) as product, c.currency::text as currency,
           c.amount_minor / ${minorUnitScale("c.currency")} as price, c.cost, c.cost_currency::text as cost_currency
      from charge c left join subscription p on p.id = c.subscription_id
     where c.day >= $3 and c.day < $4
    union all
    select u.day, u.customer_id, u.service, u.currency::text, u.price, u.cost, u.currency::text
      from customer k join usage_record u on u.customer_id = k.customer_id and u.day >= $3 and u.day < $4),
  sold as materialized (
    select to_char(day, 'YYYY-MM') as month, to_char(day, 'YYYY-MM') = $6 and day < $7 as compared, customer_id, product,
           raw.currency, r.rate is null as left_out, sum(price * r.rate) as price, coalesce(sum(cost * k.rate), 0) as cost,
           coalesce(sum(price * r.rate) filter (where cost * k.rate is null), 0) as without_cost
      from raw left join rate r on r.currency = raw.currency left join rate k on k.currency = raw.cost_currency
     group by 1, 2, 3, 4, 5, 6),
  known as (select * from sold where not left_out),
  named as (
    select case when grouping(customer_id) = 0 then 'CUSTOMER' else 'PRODUCT' end as kind,
           coalesce(customer_id::text, product) as key, sum(price) filter (where month = $5) as price,
           sum(cost) filter (where month = $5) as cost, sum(without_cost) filter (where month = $5) as without_cost,
           coalesce(sum(price) filter (where compared), 0) as before
      from known where month = $5 or compared
     group by grouping sets ((customer_id), (product))),
  ranked as (
    select named.*, row_number() over (partition by kind order by price desc, key collate "C") as place
      from named where price is not null),
  told as (
    select kind, key, price, cost, without_cost, before, place from ranked where place <= ${mostNamed}
    union all
    select 'MONTH', month, sum(price), sum(cost), sum(without_cost), 0, 0 from known group by month
    union all
    select 'BEFORE', 'before', sum(price), sum(cost), sum(without_cost), 0, 0 from known where compared having count(*) > 0
    union all
    select distinct 'LEFT_OUT', currency, 0, 0, 0, 0, 0 from sold where left_out)
  select kind, key, trim_scale(price)::text as price, trim_scale(cost)::text as cost,
         trim_scale(without_cost)::text as "withoutCost", trim_scale(before)::text as before
    from told order by kind, place, key`;

/** The figures of the transaction's reseller, in the currency that most of its customers are billed in. */
export async function businessOf(tx: Tx, days: BusinessDays): Promise<Business> {
  const currency = await usualCurrency(tx);
  const rates = await ratesTo(tx, currency, days.end);
  const rows: GroupRow[] = await tx.query(businessSql, [
    [...rates.keys()],
    [...rates.values()],
    days.start,
    days.end,
    days.thisMonth,
    days.lastMonth,
    days.comparedUntil,
  ]);
  const of = (kind: GroupRow["kind"]) => rows.filter((row) => row.kind === kind);
  const [before] = of("BEFORE");
  const customers = of("CUSTOMER").map(toRanked);
  return {
    days,
    currency,
    months: of("MONTH").map((row) => ({ key: row.key, sum: toSum(row) })),
    before: before ? toSum(before) : nothingSold,
    customers,
    products: of("PRODUCT").map(toRanked),
    names: await namesOf(
      tx,
      customers.map(({ key }) => key),
    ),
    leftOut: of("LEFT_OUT").map(({ key }) => currencyCode(key)),
  };
}

function toSum({ price, cost, withoutCost }: GroupRow): SaleSum {
  return { price: decimal(price), cost: decimal(cost), withoutCost: decimal(withoutCost) };
}

function toRanked(row: GroupRow): RankedSum {
  return { key: row.key, sum: toSum(row), before: decimal(row.before) };
}

/** What one unit of each currency that charges may have is worth at the end of the days, as text for SQL. */
async function ratesTo(
  tx: Tx,
  currency: CurrencyCode,
  before: string,
): Promise<ReadonlyMap<string, string>> {
  const known: { currency: string }[] = await tx.query(
    "select distinct currency::text from exchange_rate where day < $1",
    [before],
  );
  const rates = await ExchangeRates.load(tx, before);
  const codes = [...new Set([currency, "EUR", ...known.map((row) => row.currency)])];
  return new Map(
    codes.flatMap((code): [string, string][] => {
      const found = rates.between(currencyCode(code), currency);
      return found ? [[code, found.rate]] : [];
    }),
  );
}

async function usualCurrency(tx: Tx): Promise<CurrencyCode> {
  const [row] = await tx.query(
    `select currency::text from vendor_authorization where currency is not null
      group by currency order by count(*) desc, currency limit 1`,
  );
  return currencyCode(row?.currency ?? "USD");
}

async function namesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows: { id: string; name: string }[] = await tx.query(
    "select customer_id as id, name from customer where customer_id = any($1)",
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
