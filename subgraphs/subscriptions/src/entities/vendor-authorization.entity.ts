import type { CurrencyCode } from "@markethall/money";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { bigintColumn } from "./bigint.column.js";

/** A customer's set-up at a vendor; read model of identity's events. */
@Entity("vendor_authorizations")
export class VendorAuthorizationEntity {
  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @PrimaryColumn("uuid", {
    name: "customer_id",
    primaryKeyConstraintName: "vendor_authorizations_pkey",
  })
  customerId!: string;

  @PrimaryColumn("uuid", {
    name: "vendor_id",
    primaryKeyConstraintName: "vendor_authorizations_pkey",
  })
  vendorId!: string;

  @Column("uuid", { name: "authorization_id" })
  authorizationId!: string;

  @Column("uuid", { name: "price_book_id", nullable: true })
  priceBookId!: string | null;

  @Column("char", { nullable: true, length: 3 })
  currency!: CurrencyCode | null;

  @Column("boolean", { name: "support_plan_decided" })
  supportPlanDecided!: boolean;

  @Column("text", { name: "vendor_tenant_id", nullable: true })
  vendorTenantId!: string | null;

  /** Place in the log of what stands here; older news changes nothing. */
  @Column("bigint", { name: "as_of", transformer: bigintColumn })
  asOf!: bigint;
}
