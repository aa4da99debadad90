import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { PlanEntity } from "./plan.entity.js";
import { SolutionEntity } from "./solution.entity.js";

/** One plan of a bundle, in a fixed quantity or in the one that a parameter names. */
@Entity("solution_items")
@Check("solution_items_quantity", "quantity > 0")
export class SolutionItemEntity {
  @ForeignKey(() => SolutionEntity, { name: "solution_items_solution_fkey" })
  @PrimaryColumn("uuid", { name: "solution_id", primaryKeyConstraintName: "solution_items_pkey" })
  solutionId!: string;

  @PrimaryColumn("integer", { primaryKeyConstraintName: "solution_items_pkey" })
  place!: number;

  @ForeignKey(() => PlanEntity, { name: "solution_items_plan_fkey" })
  @Column("uuid", { name: "plan_id" })
  planId!: string;

  @Column("integer")
  quantity!: number;

  @Column("text", { name: "quantity_parameter", nullable: true })
  quantityParameter!: string | null;
}
