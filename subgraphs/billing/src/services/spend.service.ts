import { type CurrencyCode, currencyCode, decimal } from "@markethall/money";
import { err, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import type { DateRange } from "../domain/date-range.js";
import type { SpendGroup } from "../domain/spend-group.js";
import { type Series, type SpendAmount, spendSeries } from "../domain/spend-series.js";
import { ExchangeRates } from "./exchange-rates.js";
import { minorUnitScale } from "./minor-unit-scale.js";

interface GroupedRow {
  readonly group: SpendGroup;
  readonly key: string | null;
  readonly label: string | null;
  readonly currency: CurrencyCode;
  readonly exact: string;
}

const nameless: Record<SpendGroup, string> = {
  DAY: "",
  PRODUCT: "Other",
  VENDOR: "Unknown vendor",
  CLOUD_ACCOUNT: "Without cloud account",
};

/** Charges by the day they were raised, usage by the day it was used, at the customer's price; read once for all groups. */
const spendSql = `
  with spent as (
    select c.day, c.vendor_id, p.cloud_account_id, coalesce(p.product_name, c.description) as product, c.currency,
           c.amount_minor / ${minorUnitScale("c.currency")} as amount
      from charge c left join subscription p on p.id = c.subscription_id
     where c.customer_id = $1 and c.day >= $2 and c.day < $3
    union all
    select u.day, u.vendor_id, u.cloud_account_id, u.service, u.currency, u.price
      from usage_record u where u.customer_id = $1 and u.day >= $2 and u.day < $3),
  grouped as (
    select day, vendor_id, cloud_account_id, product, currency, sum(amount) as exact,
           grouping(day) as not_day, grouping(vendor_id) as not_vendor, grouping(product) as not_product
      from spent
     group by grouping sets ((day, currency), (vendor_id, currency), (cloud_account_id, currency), (product, currency)))
  select case when not_day = 0 then 'DAY' when not_vendor = 0 then 'VENDOR' when not_product = 0 then 'PRODUCT'
              else 'CLOUD_ACCOUNT' end as "group",
         coalesce(g.day::text, g.vendor_id::text, g.product, g.cloud_account_id::text) as key,
         coalesce(g.day::text, v.name, g.product, a.name) as label, g.currency::text, trim_scale(g.exact)::text as exact
    from grouped g
    left join vendor v on v.id = g.vendor_id
    left join cloud_account a on a.id = g.cloud_account_id`;

/** What a customer spent in a range, by every group at once. */
export class Spend {
  private constructor(
    private readonly rows: readonly GroupedRow[],
    private readonly range: Pick<DateRange, "start" | "end">,
    readonly currency: CurrencyCode,
    private readonly rates: ExchangeRates,
  ) {}

  /**
   * @param wanted The currency to show; else the one that the customer is billed in.
   * Fails with a sentence when there is no exchange rate to it.
   */
  static async load(
    tx: Tx,
    customerId: string,
    range: Pick<DateRange, "start" | "end">,
    wanted: CurrencyCode | null,
  ): Promise<Result<Spend, string>> {
    const rows: GroupedRow[] = await tx.query(spendSql, [customerId, range.start, range.end]);
    const found = [...new Set(rows.map(({ currency }) => currency))].sort();
    const rates = await ExchangeRates.load(tx, range.end);
    const reaches = (to: CurrencyCode) =>
      found.every((from) => from === to || rates.between(from, to) !== null);
    const usual = await usualCurrency(tx, customerId);
    const currency = wanted ?? [usual, ...found].find(reaches) ?? usual;
    if (!reaches(currency))
      return err(`There is no exchange rate from ${found.join(", ")} to ${currency}.`);
    return ok(new Spend(rows, range, currency, rates));
  }

  series(group: SpendGroup): Series {
    const amounts = this.rows
      .filter((row) => row.group === group)
      .map((row): SpendAmount => ({
        key: row.key ?? "none",
        label: row.label ?? nameless[group],
        exact: decimal(row.exact).times(this.rates.between(row.currency, this.currency)?.rate ?? 1),
      }));
    return spendSeries(amounts, group, this.range, this.currency);
  }
}

/** The currency that most of a customer's vendors are billed in. */
async function usualCurrency(tx: Tx, customerId: string): Promise<CurrencyCode> {
  const [row] = await tx.query(
    `select currency::text from vendor_authorization where customer_id = $1 and currency is not null
      group by currency order by count(*) desc, currency limit 1`,
    [customerId],
  );
  return currencyCode(row?.currency ?? "USD");
}
