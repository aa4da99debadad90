import type { CurrencyCode, Decimal } from "@markethall/money";
import { Check, Column, Entity, Index, PrimaryColumn } from "typeorm";
import type { ChargeBase, ChargeMethod, TierMode } from "../domain/support-charge.js";
import { currency, exactNumber, instant } from "./columns.js";

/** A tier as it is stored: decimals as text. */
export interface StoredTier {
  readonly upTo: string | null;
  readonly percent: string;
}

/** What a reseller charges for support, chosen per customer × vendor. */
@Entity("support_plan")
@Index("support_plan_name", ["resellerId", "name"], { unique: true })
@Check("support_plan_method", "method in ('FIXED_PERCENT', 'FIXED_AMOUNT', 'TIERED')")
@Check("support_plan_base", "base in ('CUSTOMER_COST', 'SELLER_COST')")
@Check("support_plan_tier_mode", "tier_mode in ('ALL_TIERS', 'TOP_TIER')")
export class SupportPlanEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "support_plan_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("text")
  name!: string;

  @Column("text")
  method!: ChargeMethod;

  @Column("text")
  base!: ChargeBase;

  @Column("text", { name: "tier_mode", nullable: true })
  tierMode!: TierMode | null;

  @Column({ ...exactNumber, nullable: true })
  percent!: Decimal | null;

  @Column({ ...exactNumber, nullable: true })
  amount!: Decimal | null;

  /** Of amount, minimum, maximum and tiers; null where there is none of them, or they hold in any currency. */
  @Column({ ...currency, nullable: true })
  currency!: CurrencyCode | null;

  @Column({ ...exactNumber, nullable: true })
  minimum!: Decimal | null;

  @Column({ ...exactNumber, nullable: true })
  maximum!: Decimal | null;

  @Column("jsonb")
  tiers!: StoredTier[];

  @Column({ ...instant, name: "created_at" })
  createdAt!: Date;
}
