import { Column, Entity, PrimaryColumn } from "typeorm";
import { bigintColumn } from "./bigint.column.js";

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

  /** Place in the log of what stands here; older news changes nothing. */
  @Column("bigint", { name: "as_of", transformer: bigintColumn })
  asOf!: bigint;
}
