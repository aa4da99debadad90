import type { CurrencyCode } from "@markethall/money";
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import type { ChargeType } from "../domain/charge-line.js";
import { bigintColumn } from "./bigint.column.js";
import { CloudSubscriptionEntity } from "./cloud-subscription.entity.js";

/** A line of money that was raised. Never changed: what is wrong is credited. */
@Entity("charges")
@Index("charges_subscription", ["subscriptionId", "raisedAt"])
@Index("charges_cycle", ["subscriptionId", "serviceStart"], {
  unique: true,
  where: "type in ('NEW', 'RECURRING', 'RENEW')",
})
@Check(
  "charges_type",
  "type in ('NEW', 'RECURRING', 'RENEW', 'ADD_QUANTITY', 'REMOVE_QUANTITY', 'CANCEL')",
)
@Check("charges_period", "service_start < service_end")
export class ChargeEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "charges_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("uuid", { name: "customer_id" })
  customerId!: string;

  @ForeignKey(() => CloudSubscriptionEntity, { name: "charges_subscription_fkey" })
  @Column("uuid", { name: "subscription_id" })
  subscriptionId!: string;

  @Column("text")
  type!: ChargeType;

  @Column("text")
  description!: string;

  @Column("integer")
  quantity!: number;

  @Column("numeric", { name: "unit_price" })
  unitPrice!: string;

  @Column("bigint", { name: "unit_amount_minor", transformer: bigintColumn })
  unitAmountMinor!: bigint;

  @Column("bigint", { name: "amount_minor", transformer: bigintColumn })
  amountMinor!: bigint;

  @Column("numeric", { name: "unit_cost" })
  unitCost!: string;

  @Column("bigint", { name: "cost_minor", transformer: bigintColumn })
  costMinor!: bigint;

  @Column("char", { length: 3 })
  currency!: CurrencyCode;

  @Column({ type: "timestamptz", name: "service_start", precision: 3 })
  serviceStart!: Date;

  /** Exclusive. */
  @Column({ type: "timestamptz", name: "service_end", precision: 3 })
  serviceEnd!: Date;

  /** When it fell due: the statement period it belongs to. */
  @Column({ type: "timestamptz", name: "raised_at", precision: 3 })
  raisedAt!: Date;

  @Column("jsonb")
  trace!: string[];
}
