import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { CloudSubscriptionEntity } from "./cloud-subscription.entity.js";

/** Seats bought together, with their own window. */
@Entity("seat_batches")
@Index("seat_batches_subscription", ["subscriptionId", "purchasedAt"])
@Check("seat_batches_quantity", "quantity > 0")
export class SeatBatchEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "seat_batches_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("uuid", { name: "customer_id" })
  customerId!: string;

  @ForeignKey(() => CloudSubscriptionEntity, { name: "seat_batches_subscription_fkey" })
  @Column("uuid", { name: "subscription_id" })
  subscriptionId!: string;

  @Column("integer")
  quantity!: number;

  @Column({ type: "timestamptz", name: "purchased_at", precision: 3 })
  purchasedAt!: Date;
}
