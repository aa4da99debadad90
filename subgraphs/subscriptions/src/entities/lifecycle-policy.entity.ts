import { Column, Entity, PrimaryColumn } from "typeorm";

/** What a vendor allows for one kind of plan, as data (rules.md §4). */
@Entity("lifecycle_policies")
export class LifecyclePolicyEntity {
  @PrimaryColumn("text", { primaryKeyConstraintName: "lifecycle_policies_pkey" })
  key!: string;

  @Column("text")
  name!: string;

  /** Read by `lifecyclePolicy`, which refuses what it does not know. */
  @Column("jsonb")
  rules!: unknown;
}
