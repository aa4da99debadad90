import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { MasterBookEntity } from "./master-book.entity.js";
import { PlanEntity } from "./plan.entity.js";

/** List price and seller cost of a plan from a day on, until the next row begins. Full precision, never rounded. */
@Entity("master_prices")
@Index("master_prices_revision", ["masterBookId", "revision"])
@Check("master_prices_not_negative", "list >= 0 and cost >= 0")
export class MasterPriceEntity {
  @ForeignKey(() => MasterBookEntity, { name: "master_prices_book_fkey" })
  @PrimaryColumn("uuid", { name: "master_book_id", primaryKeyConstraintName: "master_prices_pkey" })
  masterBookId!: string;

  @ForeignKey(() => PlanEntity, { name: "master_prices_plan_fkey" })
  @PrimaryColumn("uuid", { name: "plan_id", primaryKeyConstraintName: "master_prices_pkey" })
  planId!: string;

  @PrimaryColumn("timestamptz", {
    name: "valid_from",
    precision: 3,
    primaryKeyConstraintName: "master_prices_pkey",
  })
  validFrom!: Date;

  /** What the vendor recommends for one unit, in the book's currency. */
  @Column("numeric")
  list!: string;

  /** What the reseller pays. Never shown to a customer. */
  @Column("numeric")
  cost!: string;

  /** The master book's revision that brought the price. */
  @Column("integer")
  revision!: number;
}
