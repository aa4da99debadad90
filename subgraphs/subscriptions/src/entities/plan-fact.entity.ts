import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import type { BillingCycle, PlanKind } from "../domain/term.js";
import { bigintColumn } from "./bigint.column.js";

/** What the catalog says about a plan; read model of its events. */
@Entity("plan_facts")
@Index("plan_facts_product", ["productId"])
export class PlanFactEntity {
  @PrimaryColumn("uuid", { name: "plan_id", primaryKeyConstraintName: "plan_facts_pkey" })
  planId!: string;

  @Column("uuid", { name: "product_id" })
  productId!: string;

  @Column("text", { name: "product_name" })
  productName!: string;

  @Column("text", { name: "product_slug" })
  productSlug!: string;

  @Column("text", { name: "sku_code" })
  skuCode!: string;

  @Column("text", { name: "sku_name" })
  skuName!: string;

  @Column("text", { name: "plan_name" })
  planName!: string;

  @Column("uuid", { name: "vendor_id" })
  vendorId!: string;

  @Column("text")
  kind!: PlanKind;

  @Column("text", { name: "policy_key" })
  policyKey!: string;

  @Column("text")
  term!: string;

  @Column("text", { name: "billing_cycle" })
  billingCycle!: BillingCycle;

  @Column("integer", { name: "trial_days", nullable: true })
  trialDays!: number | null;

  @Column("integer", { name: "min_seats" })
  minSeats!: number;

  @Column("integer", { name: "max_seats", nullable: true })
  maxSeats!: number | null;

  /** Place in the log of what stands here; older news changes nothing. */
  @Column("bigint", { name: "as_of", transformer: bigintColumn })
  asOf!: bigint;
}
