import { type CurrencyCode, currencyCode, type Decimal, decimal } from "@markethall/money";
import { err, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import type { DateRange } from "../domain/date-range.js";
import type { SpendGroup } from "../domain/spend-group.js";
import { type Series, type SpendAmount, spendSeries } from "../domain/spend-series.js";
import {
  type SpendCell,
  spendOverTime,
  type SpendOverTimeValue,
} from "../domain/spend-over-time.js";
import { ExchangeRates } from "./exchange-rates.js";
import { minorUnitScale } from "./minor-unit-scale.js";

/** What spend through time is stacked by. */
export type TimeGroup = Exclude<SpendGroup, "DAY">;

interface GroupedRow {
  readonly group: SpendGroup;
  readonly key: string | null;
  readonly label: string | null;
  readonly currency: CurrencyCode;
  readonly exact: string;
}

interface CellRow extends Omit<GroupedRow, "group"> {
  readonly day: string;
}

const nameless: Record<SpendGroup, string> = {
  DAY: "",
  PRODUCT: "Other",
  VENDOR: "Unknown vendor",
  CLOUD_ACCOUNT: "Without cloud account",
};

/** Charges by the day they were raised, usage by the day it was used, at the customer's price. */
const spent = `
  with spent as (
    select c.day, c.vendor_id, p.cloud_account_id, coalesce(p.product_name, c.description) as product, c.currency,
           c.amount_minor / ${minorUnitScale("c.currency")} as amount
      from charge c left join subscription p on p.id = c.subscription_id
     where c.customer_id = $1 and c.day >= $2 and c.day < $3
    union all
    select u.day, u.vendor_id, u.cloud_account_id, u.service, u.currency, u.price
      from usage_record u where u.customer_id = $1 and u.day >= $2 and u.day < $3)`;

/** Read once for all groups. */
const spendSql = `${spent},
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

const groupKeys: Record<TimeGroup, string> = {
  PRODUCT: "s.product",
  VENDOR: "s.vendor_id::text",
  CLOUD_ACCOUNT: "s.cloud_account_id::text",
};
const groupLabels: Record<TimeGroup, string> = {
  PRODUCT: "s.product",
  VENDOR: "v.name",
  CLOUD_ACCOUNT: "a.name",
};

const cellsSql = (group: TimeGroup) => `${spent}
  select s.day::text as day, ${groupKeys[group]} as key, ${groupLabels[group]} as label, s.currency::text,
         trim_scale(sum(s.amount))::text as exact
    from spent s
    left join vendor v on v.id = s.vendor_id
    left join cloud_account a on a.id = s.cloud_account_id
   group by 1, 2, 3, 4`;

/** What a customer spent in a range, by every group at once. */
export class Spend {
  private constructor(
    private readonly rows: readonly GroupedRow[],
    private readonly range: Pick<DateRange, "start" | "end">,
    readonly currency: CurrencyCode,
    /** All that it could be shown in. */
    readonly currencies: readonly CurrencyCode[],
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
    const shown = await shownIn(tx, customerId, range, found, wanted);
    if (!shown.ok) return shown;
    const { currency, currencies, rates } = shown.value;
    return ok(new Spend(rows, range, currency, currencies, rates));
  }

  /** All of it, exact. */
  get exact(): Decimal {
    return this.amounts("VENDOR").reduce((sum, { exact }) => sum.plus(exact), decimal(0));
  }

  series(group: SpendGroup): Series {
    return spendSeries(this.amounts(group), group, this.range, this.currency);
  }

  private amounts(group: SpendGroup): SpendAmount[] {
    return this.rows
      .filter((row) => row.group === group)
      .map((row): SpendAmount => ({
        key: row.key ?? "none",
        label: row.label ?? nameless[group],
        exact: exchanged(row, this.currency, this.rates),
      }));
  }
}

/** How a customer's spend went through a range, by something; fails as `Spend.load` does. */
export async function loadSpendOverTime(
  tx: Tx,
  customerId: string,
  range: Pick<DateRange, "start" | "end">,
  group: TimeGroup,
  wanted: CurrencyCode | null,
): Promise<Result<SpendOverTimeValue, string>> {
  const rows: CellRow[] = await tx.query(cellsSql(group), [customerId, range.start, range.end]);
  const found = [...new Set(rows.map(({ currency }) => currency))].sort();
  const shown = await shownIn(tx, customerId, range, found, wanted);
  if (!shown.ok) return shown;
  const { currency, rates } = shown.value;
  const cells = rows.map((row): SpendCell => ({
    day: row.day,
    key: row.key ?? "none",
    label: row.label ?? nameless[group],
    exact: exchanged(row, currency, rates),
  }));
  return ok(spendOverTime(cells, range, currency));
}

interface Shown {
  readonly currency: CurrencyCode;
  /** All that it could be shown in. */
  readonly currencies: readonly CurrencyCode[];
  readonly rates: ExchangeRates;
}

/** The currency to show: the one that is wanted; else the usual one, or the first that all of it can be exchanged to. */
async function shownIn(
  tx: Tx,
  customerId: string,
  range: Pick<DateRange, "end">,
  found: readonly CurrencyCode[],
  wanted: CurrencyCode | null,
): Promise<Result<Shown, string>> {
  const rates = await ExchangeRates.load(tx, range.end);
  const reaches = (to: CurrencyCode) =>
    found.every((from) => from === to || rates.between(from, to) !== null);
  const usual = await usualCurrency(tx, customerId);
  const currency = wanted ?? [usual, ...found].find(reaches) ?? usual;
  if (!reaches(currency))
    return err(`There is no exchange rate from ${found.join(", ")} to ${currency}.`);
  const currencies = [...new Set([usual, ...found, ...rates.currencies])].filter(reaches).sort();
  return ok({ currency, currencies, rates });
}

function exchanged(
  { exact, currency }: Pick<GroupedRow, "exact" | "currency">,
  to: CurrencyCode,
  rates: ExchangeRates,
): Decimal {
  return decimal(exact).times(rates.between(currency, to)?.rate ?? 1);
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
