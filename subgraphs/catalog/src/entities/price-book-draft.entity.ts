import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { CustomBookEntity } from "./custom-book.entity.js";

/** Edits of a book that wait for their commit. A book has one draft at most. */
@Entity("price_book_drafts")
export class PriceBookDraftEntity {
  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @ForeignKey(() => CustomBookEntity, { name: "price_book_drafts_book_fkey" })
  @PrimaryColumn("uuid", {
    name: "price_book_id",
    primaryKeyConstraintName: "price_book_drafts_pkey",
  })
  priceBookId!: string;

  /** Null: the book-wide percent stays. */
  @Column("numeric", { nullable: true })
  percent!: string | null;

  @Column({ type: "timestamptz", name: "staged_at", precision: 3 })
  stagedAt!: Date;

  @Column("text", { name: "staged_by_name" })
  stagedByName!: string;
}
