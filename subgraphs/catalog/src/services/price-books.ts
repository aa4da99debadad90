import { type Actor, isPlatform } from "@markethall/auth";
import { type CurrencyCode, currencyCode } from "@markethall/money";
import type { Tx } from "@markethall/runtime";
import type { RevisionChanges } from "../domain/price-book-draft.js";
import { canReadPriceBooks } from "../policies/price-book.policy.js";

export type PriceBookKind = "MASTER" | "CUSTOM";

/** A master or custom book, as the console reads it. */
export interface PriceBookView {
  readonly id: string;
  readonly kind: PriceBookKind;
  readonly name: string;
  readonly vendorId: string;
  readonly currency: CurrencyCode;
  readonly revision: number;
  readonly isDefault: boolean;
  /** Decimal string; null for a master. */
  readonly percent: string | null;
  readonly masterBookId: string;
}

interface Wanted {
  readonly ids?: readonly string[];
  readonly vendorId?: string | null;
  readonly currency?: string | null;
  /** Part of the name. */
  readonly query?: string | null;
}

/** Books that the actor may read: its own, and masters of vendors that it sells. Masters first, by name. */
export async function readablePriceBooks(
  tx: Tx,
  actor: Actor,
  wanted: Wanted = {},
): Promise<PriceBookView[]> {
  if (!canReadPriceBooks(actor)) return [];
  const rows: PriceBookView[] = await tx.query(
    `select * from (
       select mb.id, 'MASTER' as kind, mb.name, mb.vendor_id as "vendorId", mb.currency, mb.revision,
              false as "isDefault", null as percent, mb.id as "masterBookId"
         from master_books mb
        where $4 or mb.vendor_id in (select vendor_id from reseller_vendors)
       union all
       select b.id, 'CUSTOM', b.name, mb.vendor_id, mb.currency, b.revision, b.is_default,
              trim_scale(b.percent)::text, mb.id
         from custom_books b join master_books mb on mb.id = b.master_book_id
     ) book
     where ($1::uuid[] is null or id = any($1)) and ($2::uuid is null or "vendorId" = $2)
       and ($3::text is null or currency = $3)
       and ($5::text is null or position(lower($5) in lower(name)) > 0)
     order by kind desc, name, id`,
    [
      wanted.ids ?? null,
      wanted.vendorId ?? null,
      wanted.currency ?? null,
      isPlatform(actor),
      wanted.query?.trim() || null,
    ],
  );
  return rows.map((row) => ({ ...row, currency: currencyCode(row.currency) }));
}

export interface RevisionView {
  readonly number: number;
  readonly committedAt: Date;
  readonly committedBy: string;
  readonly summary: string;
  readonly changes: RevisionChanges;
}

/** Commits of custom books, latest first, in the order of the ids. */
export async function revisionsOf(tx: Tx, bookIds: readonly string[]): Promise<RevisionView[][]> {
  const rows: (RevisionView & { priceBookId: string })[] = await tx.query(
    `select price_book_id as "priceBookId", number, committed_at as "committedAt", committed_by_name as "committedBy",
            summary, changes
       from price_book_revisions where price_book_id = any($1::uuid[]) order by number desc`,
    [bookIds],
  );
  return bookIds.map((id) => rows.filter(({ priceBookId }) => priceBookId === id));
}

/** What was committed after a revision, the latest first. */
export async function changesSince(
  tx: Tx,
  bookId: string,
  revision: number,
): Promise<RevisionChanges[]> {
  const rows: { changes: RevisionChanges }[] = await tx.query(
    `select changes from price_book_revisions where price_book_id = $1 and number > $2 order by number desc`,
    [bookId, revision],
  );
  return rows.map(({ changes }) => changes);
}

/** The most customers that a what-if names. */
const mostNamed = 100;

/** Active customers that buy at a custom book's prices: by their authorisation, or because it is the default. */
export const customersOfBookSql = (bookId: string): string => `
  select c.customer_id
    from custom_books b
    join master_books mb on mb.id = b.master_book_id
    join reseller_vendors rv on rv.vendor_id = mb.vendor_id
    join customer_vendors cv on cv.vendor_id = mb.vendor_id
    join customers c on c.customer_id = cv.customer_id and c.status = 'ACTIVE'
   where b.id = ${bookId}
     and case when cv.price_book_id is null
              then b.is_default and mb.currency = coalesce(cv.currency, rv.currency)
              else cv.price_book_id = b.id end`;

/** Ids of the first customers of a custom book. */
export async function customersOfBook(tx: Tx, bookId: string): Promise<string[]> {
  const rows: { customer_id: string }[] = await tx.query(
    `${customersOfBookSql("$1")} order by c.customer_id limit $2`,
    [bookId, mostNamed],
  );
  return rows.map(({ customer_id: customerId }) => customerId);
}
