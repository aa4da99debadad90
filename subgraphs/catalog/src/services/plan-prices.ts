import { currencyCode, decimal, type Rate, rate } from "@markethall/money";
import type { Tx } from "@markethall/runtime";
import {
  adjustedPrice,
  byBook,
  type PriceAdjustment,
  type PriceAdjustmentKind,
} from "../domain/price-adjustment.js";
import { listPriceTrace, type PriceStep, priceTrace } from "../domain/price-trace.js";
import type { CatalogueView } from "./catalogue-view.js";
import { masterPriceAt, viewAdjustment, viewBooks } from "./price-sql.js";

/** A plan's prices for one view, with the steps that led there. */
export interface PlanPrice {
  readonly list: Rate;
  /** Null when the view's book does not hold the plan. */
  readonly price: Rate | null;
  readonly trace: readonly PriceStep[];
}

interface PriceRow {
  readonly plan_id: string;
  readonly currency: string;
  readonly list: string;
  readonly book_id: string | null;
  readonly book_name: string;
  readonly book_revision: number;
  readonly percent: string;
  readonly kind: PriceAdjustmentKind | null;
  readonly value: string | null;
  readonly included: boolean | null;
}

/** Prices of many plans in one query; null where the view has no price book or the plan no price yet. */
export async function planPrices(
  tx: Tx,
  view: CatalogueView,
  now: Date,
  planIds: readonly string[],
): Promise<(PlanPrice | null)[]> {
  const rows: PriceRow[] = await tx.query(
    `with view_books as (${viewBooks[view.audience]})
     select pl.id as plan_id, vb.currency, m.list, vb.book_id, vb.book_name, vb.book_revision, vb.percent,
            a.kind, a.value, a.included
       from plans pl
       join view_books vb on vb.vendor_id = pl.vendor_id
       ${masterPriceAt("$1")}
       ${viewAdjustment}
      where pl.id = any($2::uuid[])`,
    [now, planIds],
  );
  const byPlan = new Map(rows.map((row) => [row.plan_id, priced(row)]));
  return planIds.map((id) => byPlan.get(id) ?? null);
}

function priced(row: PriceRow): PlanPrice {
  const currency = currencyCode(row.currency);
  const list = rate(row.list, currency);
  if (row.book_id === null) return { list, price: list, trace: listPriceTrace(list) };
  const book = { name: row.book_name, revision: row.book_revision, percent: decimal(row.percent) };
  const adjustment = adjustmentOf(row);
  return {
    list,
    price: adjustedPrice(list, book.percent, adjustment),
    trace: priceTrace(list, book, adjustment),
  };
}

/** The rule of a plan as a row holds it; no row means that the book's percent holds. */
export function adjustmentOf(row: {
  readonly kind: PriceAdjustmentKind | null;
  readonly value: string | null;
  readonly included: boolean | null;
}): PriceAdjustment {
  if (row.kind === null) return byBook;
  return {
    kind: row.kind,
    value: row.value === null ? null : decimal(row.value),
    included: row.included ?? true,
  };
}
