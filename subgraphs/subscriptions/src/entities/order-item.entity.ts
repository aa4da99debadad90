import { type CurrencyCode, type Money, money } from "@markethall/money";
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import type { OrderItemStatus } from "../domain/order.js";
import { bigintColumn } from "./bigint.column.js";
import { OrderEntity } from "./order.entity.js";

/** One plan of an order, with the price and the book's revision that it was ordered at. */
@Entity("order_items")
@Index("order_items_order", ["orderId", "place"], { unique: true })
@Check(
  "order_items_status",
  "status in ('WAITING', 'PROVISIONING', 'COMPLETED', 'FAILED', 'CANCELLED')",
)
@Check("order_items_quantity", "quantity > 0")
export class OrderItemEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "order_items_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("uuid", { name: "customer_id" })
  customerId!: string;

  @ForeignKey(() => OrderEntity, { name: "order_items_order_fkey" })
  @Column("uuid", { name: "order_id" })
  orderId!: string;

  /** Place in the order, from 0. */
  @Column("integer")
  place!: number;

  @Column("uuid", { name: "plan_id" })
  planId!: string;

  @Column("uuid", { name: "vendor_id" })
  vendorId!: string;

  @Column("integer")
  quantity!: number;

  @Column("numeric", { name: "unit_price" })
  unitPrice!: string;

  @Column("numeric", { name: "unit_cost" })
  unitCost!: string;

  @Column("char", { length: 3 })
  currency!: CurrencyCode;

  @Column("bigint", { name: "amount_minor", transformer: bigintColumn })
  amountMinor!: bigint;

  @Column("uuid", { name: "price_book_id" })
  priceBookId!: string;

  @Column("integer", { name: "price_book_revision" })
  priceBookRevision!: number;

  @Column("jsonb", { name: "price_trace" })
  priceTrace!: string[];

  /** Where a co-termed first term ends. */
  @Column({ type: "timestamptz", name: "term_ends_at", nullable: true, precision: 3 })
  termEndsAt!: Date | null;

  @Column("text")
  status!: OrderItemStatus;

  @Column("integer")
  attempts!: number;

  /** What went wrong at the last attempt, for the console. */
  @Column("text", { nullable: true })
  failure!: string | null;

  @Column("uuid", { name: "subscription_id", nullable: true })
  subscriptionId!: string | null;

  get amount(): Money {
    return money(this.amountMinor, this.currency);
  }
}
