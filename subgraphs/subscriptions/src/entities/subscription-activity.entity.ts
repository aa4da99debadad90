import { Column, Entity, ForeignKey, Generated, Index, PrimaryColumn } from "typeorm";
import { CloudSubscriptionEntity } from "./cloud-subscription.entity.js";

/** What happened to a subscription, for its timeline. Append-only. */
@Entity("subscription_activity")
@Index("subscription_activity_subscription", ["subscriptionId", "occurredAt"])
export class SubscriptionActivityEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "subscription_activity_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("uuid", { name: "customer_id" })
  customerId!: string;

  @ForeignKey(() => CloudSubscriptionEntity, { name: "subscription_activity_subscription_fkey" })
  @Column("uuid", { name: "subscription_id" })
  subscriptionId!: string;

  @Column({ type: "timestamptz", name: "occurred_at", precision: 3 })
  occurredAt!: Date;

  @Column("text")
  kind!: string;

  @Column("text")
  summary!: string;

  @Column("text", { name: "actor_name", nullable: true })
  actorName!: string | null;

  /** Order of what happened at one instant; given by the database. */
  @Generated("increment")
  @Column("bigint")
  ord!: string;
}
