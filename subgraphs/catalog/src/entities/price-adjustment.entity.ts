import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import type { PriceAdjustmentKind } from "../domain/price-adjustment.js";
import { CustomBookEntity } from "./custom-book.entity.js";
import { PlanEntity } from "./plan.entity.js";

/** The rule of one plan in a custom book, where it differs from the book-wide percent. */
@Entity("price_adjustments")
@Check("price_adjustments_kind", "kind in ('DEFAULT', 'PERCENT', 'DELTA', 'FIXED')")
@Check("price_adjustments_value", "(kind = 'DEFAULT') = (value is null)")
export class PriceAdjustmentEntity {
  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @ForeignKey(() => CustomBookEntity, { name: "price_adjustments_book_fkey" })
  @PrimaryColumn("uuid", {
    name: "price_book_id",
    primaryKeyConstraintName: "price_adjustments_pkey",
  })
  priceBookId!: string;

  @ForeignKey(() => PlanEntity, { name: "price_adjustments_plan_fkey" })
  @PrimaryColumn("uuid", { name: "plan_id", primaryKeyConstraintName: "price_adjustments_pkey" })
  planId!: string;

  @Column("text")
  kind!: PriceAdjustmentKind;

  /** Percent or amount by kind; null for DEFAULT. */
  @Column("numeric", { nullable: true })
  value!: string | null;

  /** False: the book does not hold the plan. */
  @Column("boolean")
  included!: boolean;
}
