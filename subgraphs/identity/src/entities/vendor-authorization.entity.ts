import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique, VersionColumn } from "typeorm";
import { CustomerEntity } from "./customer.entity.js";

/** That a customer may buy from a vendor, and on which conditions. Vendor, book and plan belong to other subgraphs. */
@Entity("vendor_authorization")
@Unique("vendor_authorization_vendor", ["customerId", "vendorId"])
@ForeignKey(() => CustomerEntity, ["resellerId", "customerId"], ["resellerId", "id"], {
  name: "vendor_authorization_customer",
})
@Check("vendor_authorization_currency", "currency ~ '^[A-Z]{3}$'")
@Check("vendor_authorization_support", "support_plan_id is null or support_plan_decided")
export class VendorAuthorizationEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "vendor_authorization_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("uuid", { name: "customer_id" })
  customerId!: string;

  @Column("uuid", { name: "vendor_id" })
  vendorId!: string;

  @Column("uuid", { name: "price_book_id", nullable: true })
  priceBookId!: string | null;

  @Column("char", { length: 3, nullable: true })
  currency!: string | null;

  @Column("uuid", { name: "support_plan_id", nullable: true })
  supportPlanId!: string | null;

  /** A plan was chosen, or "none" was. */
  @Column("boolean", { name: "support_plan_decided", default: false })
  supportPlanDecided!: boolean;

  @Column("text", { name: "vendor_tenant_id", nullable: true })
  vendorTenantId!: string | null;

  @Column({ type: "timestamptz", name: "created_at", precision: 3 })
  createdAt!: Date;

  @VersionColumn({ type: "integer", default: 1 })
  version!: number;
}
