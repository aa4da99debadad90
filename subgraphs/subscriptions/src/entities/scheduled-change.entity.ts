import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import type { ChangeKind } from "../domain/subscription.js";
import { CloudSubscriptionEntity } from "./cloud-subscription.entity.js";

/** A change kept for the renewal: at most one of each kind. */
@Entity("scheduled_changes")
@Unique("scheduled_changes_kind", ["subscriptionId", "kind"])
@Check("scheduled_changes_kind_known", "kind in ('CHANGE_SEATS', 'CHANGE_PLAN')")
export class ScheduledChangeEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "scheduled_changes_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("uuid", { name: "customer_id" })
  customerId!: string;

  @ForeignKey(() => CloudSubscriptionEntity, { name: "scheduled_changes_subscription_fkey" })
  @Column("uuid", { name: "subscription_id" })
  subscriptionId!: string;

  @Column("text")
  kind!: ChangeKind;

  @Column("integer", { name: "seat_count", nullable: true })
  seatCount!: number | null;

  @Column("uuid", { name: "plan_id", nullable: true })
  planId!: string | null;

  @Column({ type: "timestamptz", name: "effective_at", precision: 3 })
  effectiveAt!: Date;
}
