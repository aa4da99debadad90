import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** Seats that a customer pays for a plan, by subscription: what a what-if counts with. A read model of subscriptions' facts. */
@Entity("plan_seats")
@Index("plan_seats_plan", ["resellerId", "planId"])
export class PlanSeatsEntity {
  @PrimaryColumn("uuid", {
    name: "subscription_id",
    primaryKeyConstraintName: "plan_seats_pkey",
  })
  subscriptionId!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("uuid", { name: "customer_id" })
  customerId!: string;

  @Column("uuid", { name: "plan_id" })
  planId!: string;

  /** 0 once nothing is paid any more. */
  @Column("integer")
  seats!: number;

  /** When it was said; older news changes nothing. */
  @Column({ type: "timestamptz", name: "as_of", precision: 3 })
  asOf!: Date;
}
