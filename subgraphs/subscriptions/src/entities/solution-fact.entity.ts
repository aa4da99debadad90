import { Column, Entity, PrimaryColumn } from "typeorm";
import type { SolutionItem, SolutionParameter } from "../domain/solution.js";
import { bigintColumn } from "./bigint.column.js";

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

  /** Place in the log of what stands here; older news changes nothing. */
  @Column("bigint", { name: "as_of", transformer: bigintColumn })
  asOf!: bigint;
}
