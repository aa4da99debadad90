import { decimal, type Decimal } from "@markethall/money";
import type { Tx } from "@markethall/runtime";
import type { PriceAdjustment, PriceAdjustmentKind } from "../domain/price-adjustment.js";
import { adjustmentOf } from "./plan-prices.js";

interface RuleRow {
  readonly plan_id: string;
  readonly kind: PriceAdjustmentKind;
  readonly value: string | null;
  readonly included: boolean;
}

/** Which of a book's two sets of rules: those that hold, or those that wait for the commit. */
export type RuleTable = "price_adjustments" | "draft_adjustments";

/** A book's rules by plan: all of them, or those of some plans. */
export async function rulesOf(
  tx: Tx,
  table: RuleTable,
  bookId: string,
  planIds: readonly string[] | null = null,
): Promise<Map<string, PriceAdjustment>> {
  const rows: RuleRow[] = await tx.query(
    `select plan_id, kind, value, included from ${table}
      where price_book_id = $1 and ($2::uuid[] is null or plan_id = any($2))`,
    [bookId, planIds],
  );
  return new Map(rows.map((row) => [row.plan_id, adjustmentOf(row)]));
}

/** Puts the rules of some plans in place of what stood there; a plan without a rule has none then. */
export async function replaceRules(
  tx: Tx,
  table: RuleTable,
  bookId: string,
  planIds: readonly string[],
  rules: ReadonlyMap<string, PriceAdjustment>,
): Promise<void> {
  await tx.query(`delete from ${table} where price_book_id = $1 and plan_id = any($2::uuid[])`, [
    bookId,
    planIds,
  ]);
  const kept = planIds.flatMap((planId) => {
    const rule = rules.get(planId);
    return rule ? [{ planId, rule }] : [];
  });
  if (kept.length === 0) return;
  await tx.query(
    `insert into ${table} (reseller_id, price_book_id, plan_id, kind, value, included)
     select b.reseller_id, b.id, new.plan_id, new.kind, new.value, new.included
       from custom_books b,
            unnest($2::uuid[], $3::text[], $4::numeric[], $5::boolean[]) as new (plan_id, kind, value, included)
      where b.id = $1`,
    [
      bookId,
      kept.map(({ planId }) => planId),
      kept.map(({ rule }) => rule.kind),
      kept.map(({ rule }) => rule.value?.toFixed() ?? null),
      kept.map(({ rule }) => rule.included),
    ],
  );
}

/** The percent that the draft would set; undefined when there is no draft. */
export async function draftPercent(tx: Tx, bookId: string): Promise<Decimal | null | undefined> {
  const [draft] = await tx.query("select percent from price_book_drafts where price_book_id = $1", [
    bookId,
  ]);
  if (!draft) return undefined;
  return draft.percent === null ? null : decimal(draft.percent);
}
