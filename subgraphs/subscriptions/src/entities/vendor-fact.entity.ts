import { Column, Entity, PrimaryColumn } from "typeorm";

/** What the catalog says about a vendor; read model of its events. */
@Entity("vendor_facts")
export class VendorFactEntity {
  @PrimaryColumn("uuid", { name: "vendor_id", primaryKeyConstraintName: "vendor_facts_pkey" })
  vendorId!: string;

  @Column("text")
  slug!: string;

  @Column("text")
  name!: string;

  @Column("boolean", { name: "needs_tenant_id" })
  needsTenantId!: boolean;

  @Column("timestamptz", { name: "as_of", precision: 3 })
  asOf!: Date;
}
