import { randomUUID } from "node:crypto";
import { type Actor, assertAllowed } from "@markethall/auth";
import { decimal } from "@markethall/money";
import { err, notFound, type NotFound, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { byBook, checkPercent } from "../domain/price-adjustment.js";
import { changesOf, type StagedRules } from "../domain/price-book-draft.js";
import { CustomBookEntity } from "../entities/custom-book.entity.js";
import { canManagePriceBooks } from "../policies/price-book.policy.js";
import { announceBook, openBook, recordRevision } from "./book-opening.js";
import type { BookEntry } from "./price-book-entries.js";
import { draftPercent, replaceRules, rulesOf } from "./price-book-rules.js";
import { draftEntries } from "./price-draft-entries.js";

/** A field of the input cannot be used; `field` is its path. */
export interface InvalidInput {
  readonly kind: "InvalidInput";
  readonly field: string;
  readonly message: string;
}

export function invalidInput(field: string, message: string): { ok: false; error: InvalidInput } {
  return { ok: false, error: { kind: "InvalidInput", field, message } };
}

export interface NothingStaged {
  readonly kind: "NothingStaged";
}

/** Prices below cost that the person has not seen yet: the first of them, and how many there are. */
export interface BelowCostNotAcknowledged {
  readonly kind: "BelowCostNotAcknowledged";
  readonly count: number;
  readonly entries: readonly BookEntry[];
}

export interface CreatePriceBook {
  readonly name: string;
  readonly parentId: string;
  readonly adjustmentPercent: string;
  readonly isDefault: boolean | null;
}

export interface CommitPriceBook {
  readonly priceBookId: string;
  readonly summary: string;
  readonly acknowledgeBelowCost: boolean | null;
}

interface ChangedBookId {
  readonly priceBookId: string;
}

/** How many entries a refusal lists; the what-if has all of them, page by page. */
const listedEntries = 100;

/** Makes and commits custom price books; staging is in `price-draft.service.ts`. */
export class PriceBookService {
  /** Makes a book below a master of a vendor that the reseller sells; it prices every plan from then on. */
  async create(
    tx: Tx,
    actor: Actor,
    input: CreatePriceBook,
    now: Date,
  ): Promise<Result<ChangedBookId, InvalidInput>> {
    assertAllowed(canManagePriceBooks(actor));
    const name = input.name.trim();
    if (name === "" || name.length > 100)
      return invalidInput("name", "A name has 1 to 100 characters.");
    const percent = checkPercent(decimal(input.adjustmentPercent));
    if (!percent.ok) return invalidInput("adjustmentPercent", percent.error.message);
    const [parent] = await tx.query(
      "select 1 from master_books where id = $1 and vendor_id in (select vendor_id from reseller_vendors)",
      [input.parentId],
    );
    if (!parent)
      return invalidInput("parentId", "Choose a master price book of one of your vendors.");
    const [same] = await tx.query("select 1 from custom_books where lower(name) = lower($1)", [
      name,
    ]);
    if (same) return invalidInput("name", "There is a price book of this name.");

    const priceBookId = randomUUID();
    await openBook(
      tx,
      {
        id: priceBookId,
        resellerId: actor.resellerId!,
        masterBookId: input.parentId,
        name,
        percent: percent.value.toFixed(),
        isDefault: input.isDefault ?? false,
        adjustments: new Map(),
      },
      { id: actor.id ?? "", name: actor.name },
      now,
    );
    return ok({ priceBookId });
  }

  /**
   * Makes the draft the book's rules, as its next revision. Prices that fall below cost are allowed
   * once the person has seen them (rules.md §2).
   */
  async commit(
    tx: Tx,
    actor: Actor,
    input: CommitPriceBook,
    now: Date,
  ): Promise<
    Result<ChangedBookId, NotFound | InvalidInput | NothingStaged | BelowCostNotAcknowledged>
  > {
    assertAllowed(canManagePriceBooks(actor));
    const summary = input.summary.trim();
    if (summary === "" || summary.length > 500) {
      return invalidInput("summary", "Say in 1 to 500 characters what changes.");
    }
    const book = await tx.findOne(CustomBookEntity, {
      where: { id: input.priceBookId },
      lock: { mode: "pessimistic_write" },
    });
    if (!book) return err(notFound);
    const percent = await draftPercent(tx, book.id);
    if (percent === undefined) return err({ kind: "NothingStaged" });

    const draft = { masterBookId: book.masterBookId, customBookId: book.id };
    if (!input.acknowledgeBelowCost) {
      const below = await draftEntries(tx, now, {
        ...draft,
        belowCostOnly: true,
        first: listedEntries,
      });
      if (below.total > 0) {
        return err({ kind: "BelowCostNotAcknowledged", count: below.total, entries: below.rows });
      }
    }
    const changed = await draftEntries(tx, now, { ...draft, first: Number.MAX_SAFE_INTEGER });
    const staged = { percent, adjustments: await rulesOf(tx, "draft_adjustments", book.id) };
    const edited = [...staged.adjustments.keys()];
    const before = await rulesOf(tx, "price_adjustments", book.id, edited);
    await this.apply(tx, book, staged);
    await recordRevision(
      tx,
      {
        resellerId: book.resellerId,
        priceBookId: book.id,
        number: book.revision + 1,
        summary,
        changes: changesOf({ percent: decimal(book.percent), adjustments: before }, staged),
      },
      { id: actor.id ?? "", name: actor.name },
      now,
    );
    const planIds = new Set([...changed.rows.map(({ planId }) => planId), ...edited]);
    await announceBook(tx, book.id, now, { planIds: [...planIds] });
    return ok({ priceBookId: book.id });
  }

  private async apply(tx: Tx, book: CustomBookEntity, staged: StagedRules): Promise<void> {
    const edited = [...staged.adjustments.keys()];
    // A plan back under the book's rule needs no row of its own.
    const kept = [...staged.adjustments].filter(
      ([, rule]) => rule.kind !== byBook.kind || !rule.included,
    );
    await replaceRules(tx, "price_adjustments", book.id, edited, new Map(kept));
    await tx.query(
      "update custom_books set percent = coalesce($2, percent), revision = revision + 1 where id = $1",
      [book.id, staged.percent?.toFixed() ?? null],
    );
    await tx.query("delete from price_book_drafts where price_book_id = $1", [book.id]);
  }
}
