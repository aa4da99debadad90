import {
  type CurrencyCode,
  type Decimal,
  decimal,
  margin,
  marginPercent,
  type Money,
  roundHalfAway,
  subtract,
} from "@markethall/money";
import { type DateRange, previousRange } from "./date-range.js";
import { addDays, previousLabel, statementPeriod } from "./period.js";

/** What was sold to one customer on one day, in the currency of the figures. */
export interface Sale {
  /** ISO date. */
  readonly day: string;
  readonly customerId: string;
  readonly product: string;
  /** What the customer pays. */
  readonly price: Decimal;
  /** What the reseller pays; null where nobody told. */
  readonly cost: Decimal | null;
}

/** Sums of sales, exact. */
export interface SaleSum {
  readonly price: Decimal;
  /** Of sales whose cost is known. */
  readonly cost: Decimal;
  /** Price of the sales whose cost is not known. */
  readonly withoutCost: Decimal;
}

export interface MoneyFigures {
  readonly revenue: Money;
  readonly cost: Money;
  /** Revenue whose cost is not known; it is in no margin. */
  readonly revenueWithoutCost: Money;
  /** Revenue − revenue without cost − cost, of the rounded amounts, so that it adds up by hand. */
  readonly margin: Money;
  /** Two decimals; null where nothing was sold. */
  readonly marginPercent: string | null;
}

/** Days of a business overview: whole months up to today, and the days that this month is compared with. */
export interface BusinessDays extends DateRange {
  readonly thisMonth: string;
  readonly lastMonth: string;
  /** The day after the last of last month's days that have their match in this month. */
  readonly comparedUntil: string;
}

/** So many months, the last of them up to today; it is compared with the same days of the month before. */
export function businessDays(months: number, now: Date): BusinessDays {
  const today = now.toISOString().slice(0, 10);
  const thisMonth = today.slice(0, 7);
  const end = addDays(today, 1);
  const { start } = statementPeriod(thisMonth);
  let first = thisMonth;
  for (let back = 1; back < months; back += 1) first = previousLabel(first);
  return {
    start: statementPeriod(first).start,
    end,
    label: `${first} – ${today}`,
    thisMonth,
    lastMonth: previousLabel(thisMonth),
    comparedUntil: previousRange({ start, end, label: thisMonth }).end,
  };
}

/** The labels of all of its months, in order. */
export function monthsOf({ start, thisMonth }: BusinessDays): string[] {
  const labels = [thisMonth];
  for (let label = thisMonth; label > start.slice(0, 7);) {
    label = previousLabel(label);
    labels.unshift(label);
  }
  return labels;
}

export const nothingSold: SaleSum = {
  price: decimal(0),
  cost: decimal(0),
  withoutCost: decimal(0),
};

export function saleSum(sales: readonly Pick<Sale, "price" | "cost">[]): SaleSum {
  return sales.reduce<SaleSum>(
    (sum, { price, cost }) => ({
      price: sum.price.plus(price),
      cost: sum.cost.plus(cost ?? 0),
      withoutCost: cost === null ? sum.withoutCost.plus(price) : sum.withoutCost,
    }),
    nothingSold,
  );
}

/** Each of the sums rounded once, half away from zero (rules.md §1). */
export function moneyFigures(sum: SaleSum, currency: CurrencyCode): MoneyFigures {
  const revenue = roundHalfAway(sum.price, currency);
  const cost = roundHalfAway(sum.cost, currency);
  const revenueWithoutCost = roundHalfAway(sum.withoutCost, currency);
  const known = subtract(revenue, revenueWithoutCost);
  return {
    revenue,
    cost,
    revenueWithoutCost,
    margin: margin(known, cost),
    marginPercent: marginPercent(known, cost),
  };
}

/** A sum that was sold under one key: a month, a customer, a product. */
export interface KeyedSum {
  readonly key: string;
  readonly sum: SaleSum;
}

export interface SaleGroups {
  /** Month by month, those without a sale left out. */
  readonly months: readonly KeyedSum[];
  /** Last month's days that have their match in this month. */
  readonly before: SaleSum;
  /** This month, by customer id and by product, the most revenue first, with the same days of last month. */
  readonly customers: readonly RankedSum[];
  readonly products: readonly RankedSum[];
}

export interface RankedSum extends KeyedSum {
  readonly before: Decimal;
}

/** How many customers and products are named. */
export const mostNamed = 5;

/** What the statement of the service computes set by set; the law that its test holds it to. */
export function groupSales(sales: readonly Sale[], days: BusinessDays): SaleGroups {
  const inside = sales.filter(({ day }) => day >= days.start && day < days.end);
  const monthOf = ({ day }: Sale) => day.slice(0, 7);
  const now = inside.filter((sale) => monthOf(sale) === days.thisMonth);
  const compared = inside.filter(
    (sale) => monthOf(sale) === days.lastMonth && sale.day < days.comparedUntil,
  );
  const months = [...new Set(inside.map(monthOf))].sort().map((month) => ({
    key: month,
    sum: saleSum(inside.filter((sale) => monthOf(sale) === month)),
  }));
  return {
    months,
    before: saleSum(compared),
    customers: ranked(now, compared, ({ customerId }) => customerId),
    products: ranked(now, compared, ({ product }) => product),
  };
}

function ranked(
  now: readonly Sale[],
  compared: readonly Sale[],
  keyOf: (sale: Sale) => string,
): RankedSum[] {
  return [...new Set(now.map(keyOf))]
    .map((key) => ({
      key,
      sum: saleSum(now.filter((sale) => keyOf(sale) === key)),
      before: saleSum(compared.filter((sale) => keyOf(sale) === key)).price,
    }))
    .sort((a, b) => b.sum.price.comparedTo(a.sum.price) || (a.key < b.key ? -1 : 1))
    .slice(0, mostNamed);
}
