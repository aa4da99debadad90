import { Column, Entity, PrimaryColumn, Unique } from "typeorm";
import type { SolutionParameter } from "../domain/solution.js";

/** A Click-to-Run bundle: plans that are ordered at once, with parameters. */
@Entity("solutions")
@Unique("solutions_slug", ["slug"])
export class SolutionEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "solutions_pkey" })
  id!: string;

  @Column("text")
  slug!: string;

  @Column("text")
  name!: string;

  @Column("text")
  summary!: string;

  @Column("jsonb")
  parameters!: readonly SolutionParameter[];

  /** Order in lists, lowest first. */
  @Column("integer")
  place!: number;
}
