import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import type { ParameterValue } from "../domain/solution.js";
import { CartEntity } from "./cart.entity.js";

/** A plan in a cart. Its price is looked up when it is shown, and captured when it is ordered. */
@Entity("cart_items")
@Index("cart_items_cart", ["cartId", "addedAt", "id"])
@Check("cart_items_quantity", "quantity > 0")
export class CartItemEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "cart_items_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("uuid", { name: "customer_id" })
  customerId!: string;

  @ForeignKey(() => CartEntity, { name: "cart_items_cart_fkey" })
  @Column("uuid", { name: "cart_id" })
  cartId!: string;

  @Column("uuid", { name: "plan_id" })
  planId!: string;

  @Column("integer")
  quantity!: number;

  /** The bundle it came with. */
  @Column("uuid", { name: "solution_id", nullable: true })
  solutionId!: string | null;

  @Column("text", { name: "solution_name", nullable: true })
  solutionName!: string | null;

  @Column("jsonb")
  parameters!: ParameterValue[];

  @Column({ type: "timestamptz", name: "added_at", precision: 3 })
  addedAt!: Date;
}
