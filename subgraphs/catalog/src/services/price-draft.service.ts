import { type Actor, assertAllowed } from "@markethall/auth";
import { currencyCode, decimal, type Rate, rate } from "@markethall/money";
import { err, notFound, type NotFound, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import {
  checkAdjustment,
  checkPercent,
  type PriceAdjustment,
  type PriceAdjustmentKind,
} from "../domain/price-adjustment.js";
import { isEmpty, staged, type StagedRules, takenBack } from "../domain/price-book-draft.js";
import { CustomBookEntity } from "../entities/custom-book.entity.js";
import { canManagePriceBooks } from "../policies/price-book.policy.js";
import { type InvalidInput, invalidInput } from "./price-book.service.js";
import { draftPercent, replaceRules, rulesOf } from "./price-book-rules.js";
import { changesSince } from "./price-books.js";

export interface StageAdjustment {
  readonly planId: string;
  readonly adjustment: PriceAdjustmentKind;
  readonly value: string | null;
  /** False takes the plan out of the book. */
  readonly included: boolean;
}

export interface StagePriceAdjustments {
  readonly priceBookId: string;
  readonly adjustmentPercent: string | null;
  readonly adjustments: readonly StageAdjustment[];
}

export interface StagePriceBookRevision {
  readonly priceBookId: string;
  readonly revision: number;
}

/** Edits of one request; a longer list comes in several. */
const mostEdits = 1_000;

/** Keeps edits of a price book until they are committed together. */
export class PriceDraftService {
  /** Adds edits to the book's draft. The draft disappears when the edits bring back what is committed. */
  async stage(
    tx: Tx,
    actor: Actor,
    input: StagePriceAdjustments,
    now: Date,
  ): Promise<Result<{ priceBookId: string }, NotFound | InvalidInput>> {
    assertAllowed(canManagePriceBooks(actor));
    const book = await tx.findOne(CustomBookEntity, {
      where: { id: input.priceBookId },
      lock: { mode: "pessimistic_write" },
    });
    if (!book) return err(notFound);
    const edits = await this.checked(tx, book, input, now);
    if (!edits.ok) return edits;

    const planIds = [...edits.value.adjustments.keys()];
    const committed = {
      percent: decimal(book.percent),
      adjustments: await rulesOf(tx, "price_adjustments", book.id, planIds),
    };
    const draft = {
      percent: (await draftPercent(tx, book.id)) ?? null,
      adjustments: await rulesOf(tx, "draft_adjustments", book.id),
    };
    const next = staged(committed, draft, edits.value);
    await this.keep(tx, actor, book, next, planIds, now);
    return ok({ priceBookId: book.id });
  }

  /**
   * Stages what makes the book again what it was at a revision, in place of what is staged; at the present one, nothing is
   * staged then. History stays as it is: the way back is a commit like any other.
   */
  async stageRevision(
    tx: Tx,
    actor: Actor,
    input: StagePriceBookRevision,
    now: Date,
  ): Promise<Result<{ priceBookId: string }, NotFound | InvalidInput>> {
    assertAllowed(canManagePriceBooks(actor));
    const book = await tx.findOne(CustomBookEntity, {
      where: { id: input.priceBookId },
      lock: { mode: "pessimistic_write" },
    });
    if (!book) return err(notFound);
    if (input.revision < 1 || input.revision > book.revision) {
      return invalidInput("revision", `The price book has revisions 1 to ${book.revision}.`);
    }
    const committed = {
      percent: decimal(book.percent),
      adjustments: await rulesOf(tx, "price_adjustments", book.id),
    };
    const next = takenBack(committed, await changesSince(tx, book.id, input.revision));
    await tx.query("delete from price_book_drafts where price_book_id = $1", [book.id]);
    await this.keep(tx, actor, book, next, [...next.adjustments.keys()], now);
    return ok({ priceBookId: book.id });
  }

  /** Writes the draft; one that changes nothing is none. */
  private async keep(
    tx: Tx,
    actor: Actor,
    book: CustomBookEntity,
    draft: StagedRules,
    planIds: readonly string[],
    now: Date,
  ): Promise<void> {
    if (isEmpty(draft)) {
      await tx.query("delete from price_book_drafts where price_book_id = $1", [book.id]);
      return;
    }
    await tx.query(
      `insert into price_book_drafts (reseller_id, price_book_id, percent, staged_at, staged_by_name)
       values ($1, $2, $3, $4, $5)
       on conflict (price_book_id) do update
         set percent = excluded.percent, staged_at = excluded.staged_at, staged_by_name = excluded.staged_by_name`,
      [book.resellerId, book.id, draft.percent?.toFixed() ?? null, now, actor.name],
    );
    await replaceRules(tx, "draft_adjustments", book.id, planIds, draft.adjustments);
  }

  private async checked(
    tx: Tx,
    book: CustomBookEntity,
    input: StagePriceAdjustments,
    now: Date,
  ): Promise<Result<StagedRules, InvalidInput>> {
    const percent = input.adjustmentPercent === null ? null : decimal(input.adjustmentPercent);
    if (percent) {
      const allowed = checkPercent(percent);
      if (!allowed.ok) return invalidInput("adjustmentPercent", allowed.error.message);
    }
    if (input.adjustments.length > mostEdits) {
      return invalidInput("adjustments", `At most ${mostEdits} adjustments can be staged at once.`);
    }
    const lists = await listPrices(
      tx,
      book.masterBookId,
      now,
      input.adjustments.map(({ planId }) => planId),
    );
    const adjustments = new Map<string, PriceAdjustment>();
    for (const [index, edit] of input.adjustments.entries()) {
      const list = lists.get(edit.planId);
      if (!list)
        return invalidInput(
          `adjustments.${index}.planId`,
          "The master price book does not hold this plan.",
        );
      const adjustment = {
        kind: edit.adjustment,
        value: edit.value === null ? null : decimal(edit.value),
        included: edit.included,
      };
      const allowed = checkAdjustment(list, adjustment);
      if (!allowed.ok) return invalidInput(`adjustments.${index}.value`, allowed.error.message);
      adjustments.set(edit.planId, adjustment);
    }
    return ok({ percent, adjustments });
  }
}

async function listPrices(
  tx: Tx,
  masterBookId: string,
  now: Date,
  planIds: readonly string[],
): Promise<Map<string, Rate>> {
  const rows: { plan_id: string; list: string; currency: string }[] = await tx.query(
    `select distinct on (mp.plan_id) mp.plan_id, mp.list, mb.currency
       from master_prices mp join master_books mb on mb.id = mp.master_book_id
      where mp.master_book_id = $1 and mp.valid_from <= $2 and mp.plan_id = any($3::uuid[])
      order by mp.plan_id, mp.valid_from desc`,
    [masterBookId, now, planIds],
  );
  return new Map(rows.map((row) => [row.plan_id, rate(row.list, currencyCode(row.currency))]));
}
