import { Column, Entity, PrimaryColumn } from "typeorm";

/** What the catalog has to know of a reseller; read model of identity's events. */
@Entity("resellers")
export class ResellerEntity {
  @PrimaryColumn("uuid", { name: "reseller_id", primaryKeyConstraintName: "resellers_pkey" })
  resellerId!: string;

  /** The storefront is switched on and the reseller is not suspended. */
  @Column("boolean", { name: "catalog_open" })
  catalogOpen!: boolean;

  /** When what stands here was true; older news changes nothing. */
  @Column({ type: "timestamptz", name: "as_of", precision: 3 })
  asOf!: Date;
}
