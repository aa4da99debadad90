import type { CurrencyCode } from "@markethall/money";
import { Column, Entity, ForeignKey, Generated, Index, PrimaryColumn } from "typeorm";
import type { EndOfTermAction } from "../domain/end-of-term.js";
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

  @Column("integer", { name: "seats_before", nullable: true })
  seatsBefore!: number | null;

  @Column("integer", { name: "seats_after", nullable: true })
  seatsAfter!: number | null;

  /** For one unit and charge cycle, in full precision. */
  @Column("numeric", { name: "unit_price", nullable: true })
  unitPrice!: string | null;

  @Column("text", { nullable: true })
  currency!: CurrencyCode | null;

  @Column("text", { nullable: true })
  term!: string | null;

  @Column("text", { name: "end_of_term", nullable: true })
  endOfTerm!: EndOfTermAction | null;

  /** Order of what happened at one instant; given by the database. */
  @Generated("increment")
  @Column("bigint")
  ord!: string;
}
