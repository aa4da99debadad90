import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import type { PriceAdjustmentKind } from "../domain/price-adjustment.js";
import { PlanEntity } from "./plan.entity.js";
import { PriceBookDraftEntity } from "./price-book-draft.entity.js";

/** An adjustment that the next commit of the book will bring. */
@Entity("draft_adjustments")
@Check("draft_adjustments_kind", "kind in ('DEFAULT', 'PERCENT', 'DELTA', 'FIXED')")
@Check("draft_adjustments_value", "(kind = 'DEFAULT') = (value is null)")
export class DraftAdjustmentEntity {
  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @ForeignKey(() => PriceBookDraftEntity, {
    name: "draft_adjustments_draft_fkey",
    onDelete: "CASCADE",
  })
  @PrimaryColumn("uuid", {
    name: "price_book_id",
    primaryKeyConstraintName: "draft_adjustments_pkey",
  })
  priceBookId!: string;

  @ForeignKey(() => PlanEntity, { name: "draft_adjustments_plan_fkey" })
  @PrimaryColumn("uuid", { name: "plan_id", primaryKeyConstraintName: "draft_adjustments_pkey" })
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
