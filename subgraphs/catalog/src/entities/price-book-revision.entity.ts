import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import type { RevisionChanges } from "../domain/price-book-draft.js";
import { CustomBookEntity } from "./custom-book.entity.js";

/** One commit of a book: who, when and what. Prices on orders and statements name its number. */
@Entity("price_book_revisions")
export class PriceBookRevisionEntity {
  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @ForeignKey(() => CustomBookEntity, { name: "price_book_revisions_book_fkey" })
  @PrimaryColumn("uuid", {
    name: "price_book_id",
    primaryKeyConstraintName: "price_book_revisions_pkey",
  })
  priceBookId!: string;

  @PrimaryColumn("integer", { primaryKeyConstraintName: "price_book_revisions_pkey" })
  number!: number;

  @Column({ type: "timestamptz", name: "committed_at", precision: 3 })
  committedAt!: Date;

  /** Id of the person. */
  @Column("text", { name: "committed_by" })
  committedBy!: string;

  @Column("text", { name: "committed_by_name" })
  committedByName!: string;

  @Column("text")
  summary!: string;

  @Column("jsonb")
  changes!: RevisionChanges;
}
