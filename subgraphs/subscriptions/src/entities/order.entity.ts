import { type CurrencyCode, type Money, money } from "@markethall/money";
import { Check, Column, Entity, Index, PrimaryColumn, Unique, VersionColumn } from "typeorm";
import type { OrderStatus } from "../domain/order.js";
import { bigintColumn } from "./bigint.column.js";

/** What a customer bought at one checkout, in one currency. Never deleted. */
@Entity("orders")
@Unique("orders_number", ["resellerId", "number"])
@Index("orders_customer_placed", ["customerId", "placedAt", "id"])
@Index("orders_placed", ["resellerId", "placedAt", "id"])
@Check(
  "orders_status",
  "status in ('PENDING_APPROVAL', 'PROVISIONING', 'COMPLETED', 'NEEDS_ATTENTION', 'DECLINED', 'CANCELLED')",
)
@Check(
  "orders_stuck",
  "case status when 'NEEDS_ATTENTION' then stuck_because is not null when 'PROVISIONING' then true else stuck_because is null end",
)
export class OrderEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "orders_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("uuid", { name: "customer_id" })
  customerId!: string;

  @Column("text")
  number!: string;

  @Column("text")
  status!: OrderStatus;

  @Column("char", { length: 3 })
  currency!: CurrencyCode;

  /** Sum of the items, in minor units of `currency`. */
  @Column("bigint", { name: "total_minor", transformer: bigintColumn })
  totalMinor!: bigint;

  @Column("text", { name: "purchase_order", nullable: true })
  purchaseOrder!: string | null;

  @Column({ type: "timestamptz", name: "placed_at", precision: 3 })
  placedAt!: Date;

  @Column("uuid", { name: "placed_by", nullable: true })
  placedBy!: string | null;

  @Column("text", { name: "placed_by_name" })
  placedByName!: string;

  @Column({ type: "timestamptz", name: "completed_at", nullable: true, precision: 3 })
  completedAt!: Date | null;

  /** When the reseller approved or declined it; null where nobody had to. */
  @Column({ type: "timestamptz", name: "decided_at", nullable: true, precision: 3 })
  decidedAt!: Date | null;

  /** What the reseller said to its decision. */
  @Column("text", { name: "decision_reason", nullable: true })
  decisionReason!: string | null;

  /** By when provisioning has to be done before a person is asked (A25). */
  @Column({ type: "timestamptz", name: "deadline_at", nullable: true, precision: 3 })
  deadlineAt!: Date | null;

  /** What holds it up: shown while it waits, and when it needs a person. */
  @Column("text", { name: "stuck_because", nullable: true })
  stuckBecause!: string | null;

  /** Whose turn it is to speak with the vendors about it, in real time whatever the business clock says. */
  @Column("uuid", { name: "lease_token", nullable: true })
  leaseToken!: string | null;

  @Column({ type: "timestamptz", name: "lease_until", nullable: true, precision: 3 })
  leaseUntil!: Date | null;

  @VersionColumn({ type: "integer", default: 1 })
  version!: number;

  get total(): Money {
    return money(this.totalMinor, this.currency);
  }
}
