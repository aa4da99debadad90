import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import type { BillingCycle, PlanKind } from "../domain/plan.js";
import { ProductEntity } from "./product.entity.js";
import { SkuEntity } from "./sku.entity.js";
import { VendorEntity } from "./vendor.entity.js";

/** How a SKU is bought: its term and billing cycle, or by usage. */
@Entity("plans")
@Unique("plans_code", ["skuId", "code"])
@Index("plans_product", ["productId", "place"])
@Check("plans_kind", "kind in ('LICENSE', 'CONSUMPTION')")
@Check("plans_billing_cycle", "billing_cycle in ('ONCE', 'MONTHLY', 'ANNUAL')")
@Check("plans_term", "term ~ '^(NONE|P[1-9][0-9]?[MY])$'")
@Check("plans_consumption", "kind = 'LICENSE' or term = 'NONE'")
export class PlanEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "plans_pkey" })
  id!: string;

  @ForeignKey(() => SkuEntity, { name: "plans_sku_fkey" })
  @Column("uuid", { name: "sku_id" })
  skuId!: string;

  @ForeignKey(() => ProductEntity, { name: "plans_product_fkey" })
  @Column("uuid", { name: "product_id" })
  productId!: string;

  @ForeignKey(() => VendorEntity, { name: "plans_vendor_fkey" })
  @Column("uuid", { name: "vendor_id" })
  vendorId!: string;

  /** The vendor's own name of the plan, unique within its SKU. */
  @Column("text")
  code!: string;

  @Column("text")
  name!: string;

  @Column("text")
  kind!: PlanKind;

  /** Names the lifecycle policy, which subscriptions keeps as data. */
  @Column("text", { name: "policy_key" })
  policyKey!: string;

  /** ISO 8601 (P1M, P1Y, P3Y); "NONE" for usage. */
  @Column("text")
  term!: string;

  @Column("text", { name: "billing_cycle" })
  billingCycle!: BillingCycle;

  /** What one unit is, where it is not a seat: "1 GiB/Hour". */
  @Column("text", { nullable: true })
  unit!: string | null;

  @Column("integer", { name: "trial_days", nullable: true })
  trialDays!: number | null;

  @Column("integer", { name: "min_seats" })
  minSeats!: number;

  @Column("integer", { name: "max_seats", nullable: true })
  maxSeats!: number | null;

  /** Order within the product, lowest first. */
  @Column("integer")
  place!: number;
}
