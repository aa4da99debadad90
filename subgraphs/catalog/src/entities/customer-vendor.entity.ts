import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** A vendor that a customer may buy from, and how it is priced; read model of identity's authorisations. */
@Entity("customer_vendors")
@Index("customer_vendors_price_book", ["resellerId", "priceBookId"])
export class CustomerVendorEntity {
  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @PrimaryColumn("uuid", { name: "customer_id", primaryKeyConstraintName: "customer_vendors_pkey" })
  customerId!: string;

  @PrimaryColumn("uuid", { name: "vendor_id", primaryKeyConstraintName: "customer_vendors_pkey" })
  vendorId!: string;

  /** Null: the reseller's default book for the vendor and currency. */
  @Column("uuid", { name: "price_book_id", nullable: true })
  priceBookId!: string | null;

  @Column("char", { length: 3, nullable: true })
  currency!: string | null;

  /** When what stands here was true; older news changes nothing. */
  @Column({ type: "timestamptz", name: "as_of", precision: 3 })
  asOf!: Date;
}
