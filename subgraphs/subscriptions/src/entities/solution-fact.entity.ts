import { Column, Entity, PrimaryColumn } from "typeorm";
import type { SolutionItem, SolutionParameter } from "../domain/solution.js";

/** A Click-to-Run bundle; read model of the catalog's events. */
@Entity("solution_facts")
export class SolutionFactEntity {
  @PrimaryColumn("uuid", { name: "solution_id", primaryKeyConstraintName: "solution_facts_pkey" })
  solutionId!: string;

  @Column("text")
  name!: string;

  @Column("jsonb")
  parameters!: SolutionParameter[];

  @Column("jsonb")
  items!: SolutionItem[];

  @Column("timestamptz", { name: "as_of", precision: 3 })
  asOf!: Date;
}
