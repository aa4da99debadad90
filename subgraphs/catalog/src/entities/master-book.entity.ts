import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { VendorEntity } from "./vendor.entity.js";

/** Prices of one vendor in one currency, kept by the platform and read-only for resellers. */
@Entity("master_books")
@Unique("master_books_currency", ["vendorId", "currency"])
export class MasterBookEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "master_books_pkey" })
  id!: string;

  @ForeignKey(() => VendorEntity, { name: "master_books_vendor_fkey" })
  @Column("uuid", { name: "vendor_id" })
  vendorId!: string;

  @Column("char", { length: 3 })
  currency!: string;

  @Column("text")
  name!: string;

  /** Rises by one with each import that changed a price. */
  @Column("integer")
  revision!: number;
}
