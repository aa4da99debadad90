import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { MasterBookEntity } from "./master-book.entity.js";

/** A reseller's own prices: a child of a master book with one percent for all and adjustments by plan. */
@Entity("custom_books")
@Unique("custom_books_name", ["resellerId", "name"])
@Index("custom_books_default", ["resellerId", "masterBookId"], {
  unique: true,
  where: "is_default",
})
@Index("custom_books_master", ["masterBookId"])
@Check("custom_books_percent", "percent >= -100")
export class CustomBookEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "custom_books_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @ForeignKey(() => MasterBookEntity, { name: "custom_books_master_fkey" })
  @Column("uuid", { name: "master_book_id" })
  masterBookId!: string;

  @Column("text")
  name!: string;

  /** Holds for every plan without an adjustment of its own. */
  @Column("numeric")
  percent!: string;

  /** Number of the last commit; 1 when the book is made. */
  @Column("integer")
  revision!: number;

  /** Prices customers of the vendor and currency that have no book of their own. */
  @Column("boolean", { name: "is_default" })
  isDefault!: boolean;

  @Column({ type: "timestamptz", name: "created_at", precision: 3 })
  createdAt!: Date;
}
