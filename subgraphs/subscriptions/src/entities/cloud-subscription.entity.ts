import type { CurrencyCode } from "@markethall/money";
import {
  Check,
  Column,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  Unique,
  VersionColumn,
} from "typeorm";
import type { EndOfTermAction } from "../domain/end-of-term.js";
import type { SubscriptionStatus } from "../domain/subscription.js";
import type { BillingCycle, PlanKind } from "../domain/term.js";
import { OrderItemEntity } from "./order-item.entity.js";
import { CloudAccountEntity } from "./cloud-account.entity.js";

/** A plan that a customer holds: its seats, its term, and the price it was bought or renewed at. */
@Entity("cloud_subscriptions")
@Unique("cloud_subscriptions_number", ["resellerId", "number"])
@Unique("cloud_subscriptions_order_item", ["orderItemId"])
@Index("cloud_subscriptions_customer", ["customerId", "startsAt", "id"])
@Index("cloud_subscriptions_due", ["resellerId", "chargedUntil"], {
  where: "status in ('ACTIVE', 'SUSPENDED', 'EXTENDED')",
})
@Check(
  "cloud_subscriptions_status",
  "status in ('PROVISIONING', 'ACTIVE', 'SUSPENDED', 'EXTENDED', 'CANCELLED', 'EXPIRED', 'FAILED')",
)
@Check(
  "cloud_subscriptions_end",
  "end_of_term is null or (not auto_renew and end_of_term in ('EXTENDED_SERVICE_TERM', 'CANCEL'))",
)
export class CloudSubscriptionEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "cloud_subscriptions_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("uuid", { name: "customer_id" })
  customerId!: string;

  @Column("text")
  number!: string;

  /** What it was ordered by; unique, so that one item makes one subscription. */
  @ForeignKey(() => OrderItemEntity, { name: "cloud_subscriptions_order_item_fkey" })
  @Column("uuid", { name: "order_item_id", nullable: true })
  orderItemId!: string | null;

  @ForeignKey(() => CloudAccountEntity, { name: "cloud_subscriptions_cloud_account_fkey" })
  @Column("uuid", { name: "cloud_account_id", nullable: true })
  cloudAccountId!: string | null;

  @Column("uuid", { name: "vendor_id" })
  vendorId!: string;

  @Column("uuid", { name: "plan_id" })
  planId!: string;

  @Column("uuid", { name: "product_id" })
  productId!: string;

  @Column("text", { name: "product_name" })
  productName!: string;

  @Column("text", { name: "plan_name" })
  planName!: string;

  @Column("text")
  kind!: PlanKind;

  @Column("text", { name: "policy_key" })
  policyKey!: string;

  @Column("text")
  status!: SubscriptionStatus;

  /** The vendor's own id. */
  @Column("text", { name: "vendor_reference", nullable: true })
  vendorReference!: string | null;

  /** Null for consumption. */
  @Column("integer", { name: "seat_count", nullable: true })
  seatCount!: number | null;

  /** Seats in use, where the vendor says so. */
  @Column("integer", { name: "assigned_seats", nullable: true })
  assignedSeats!: number | null;

  /** For one unit and charge cycle, in full precision; holds for the whole term. */
  @Column("numeric", { name: "unit_price", nullable: true })
  unitPrice!: string | null;

  @Column("numeric", { name: "unit_cost", nullable: true })
  unitCost!: string | null;

  @Column("char", { length: 3 })
  currency!: CurrencyCode;

  @Column("uuid", { name: "price_book_id", nullable: true })
  priceBookId!: string | null;

  @Column("jsonb", { name: "price_trace" })
  priceTrace!: string[];

  @Column("text")
  term!: string;

  @Column("text", { name: "billing_cycle" })
  billingCycle!: BillingCycle;

  @Column({ type: "timestamptz", name: "starts_at", precision: 3 })
  startsAt!: Date;

  /** When the running term was bought or renewed: where its window starts. */
  @Column({ type: "timestamptz", name: "bought_at", precision: 3 })
  boughtAt!: Date;

  /** Exclusive, midnight UTC; null while it runs without an end. */
  @Column({ type: "timestamptz", name: "ends_at", nullable: true, precision: 3 })
  endsAt!: Date | null;

  /** The day that charge cycles are counted from. */
  @Column({ type: "timestamptz", name: "cycle_anchor", precision: 3 })
  cycleAnchor!: Date;

  /** Cycles are charged up to here (exclusive); null for consumption. Due when it is past. */
  @Column({ type: "timestamptz", name: "charged_until", nullable: true, precision: 3 })
  chargedUntil!: Date | null;

  @Column("boolean", { name: "auto_renew" })
  autoRenew!: boolean;

  /** What somebody chose explicitly. */
  @Column("text", { name: "end_of_term", nullable: true })
  endOfTerm!: EndOfTermAction | null;

  @VersionColumn({ type: "integer", default: 1 })
  version!: number;
}
