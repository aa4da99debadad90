import { publish } from "@markethall/events";
import { decimal } from "@markethall/money";
import type { Tx } from "@markethall/runtime";
import type { PriceAdjustment } from "../domain/price-adjustment.js";
import { changesOf, type RevisionChanges } from "../domain/price-book-draft.js";
import { CustomBookEntity } from "../entities/custom-book.entity.js";
import { priceBookChanged } from "../events/price-book.events.js";
import { replaceRules } from "./price-book-rules.js";
import { customBooks, type ListedPlans, publishPriceList } from "./price-lists.js";

/** A custom book as it begins. */
export interface NewBook {
  readonly id: string;
  readonly resellerId: string;
  readonly masterBookId: string;
  readonly name: string;
  /** Decimal string. */
  readonly percent: string;
  readonly isDefault: boolean;
  readonly adjustments: ReadonlyMap<string, PriceAdjustment>;
}

/** Who commits. */
export interface Committer {
  readonly id: string;
  readonly name: string;
}

/** Makes a book at its first revision and announces all of its prices. A new default takes the old one's place. */
export async function openBook(tx: Tx, book: NewBook, by: Committer, now: Date): Promise<void> {
  await tx.query("insert into known_resellers (id) values ($1) on conflict do nothing", [
    book.resellerId,
  ]);
  if (book.isDefault) await clearDefault(tx, book.masterBookId);
  const { adjustments, ...row } = book;
  await tx.insert(CustomBookEntity, { ...row, revision: 1, createdAt: now });
  await replaceRules(tx, "price_adjustments", book.id, [...adjustments.keys()], adjustments);
  const changes = changesOf(
    { percent: decimal(0), adjustments: new Map() },
    { percent: decimal(book.percent), adjustments },
  );
  const revision = {
    resellerId: book.resellerId,
    priceBookId: book.id,
    number: 1,
    summary: "Created.",
    changes,
  };
  await recordRevision(tx, revision, by, now);
  await announceBook(tx, book.id, now, { all: true });
}

async function clearDefault(tx: Tx, masterBookId: string): Promise<void> {
  const defaults = (await customBooks(tx, { masterBookId })).filter(({ isDefault }) => isDefault);
  await tx.query(
    "update custom_books set is_default = false where master_book_id = $1 and is_default",
    [masterBookId],
  );
  await publish(tx, ...defaults.map((book) => priceBookChanged({ ...book, isDefault: false })));
}

interface NewRevision {
  readonly resellerId: string;
  readonly priceBookId: string;
  readonly number: number;
  readonly summary: string;
  readonly changes: RevisionChanges;
}

/** Writes who changed what and when into the book's history. */
export async function recordRevision(
  tx: Tx,
  revision: NewRevision,
  by: Committer,
  now: Date,
): Promise<void> {
  await tx.query(
    `insert into price_book_revisions (reseller_id, price_book_id, number, committed_at, committed_by, committed_by_name,
                                       summary, changes)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      revision.resellerId,
      revision.priceBookId,
      revision.number,
      now,
      by.id,
      by.name,
      revision.summary,
      JSON.stringify(revision.changes),
    ],
  );
}

/** Announces the book itself and the prices that moved. */
export async function announceBook(
  tx: Tx,
  priceBookId: string,
  now: Date,
  plans: ListedPlans,
): Promise<void> {
  for (const book of await customBooks(tx, { priceBookId })) {
    await publish(tx, priceBookChanged(book));
    await publishPriceList(tx, book, now, plans);
  }
}
