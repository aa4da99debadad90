import { Column, Entity, PrimaryColumn, Unique } from "typeorm";

/** A cloud provider whose products are sold. */
@Entity("vendors")
@Unique("vendors_slug", ["slug"])
export class VendorEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "vendors_pkey" })
  id!: string;

  @Column("text")
  slug!: string;

  @Column("text")
  name!: string;

  @Column("text", { name: "logo_url", nullable: true })
  logoUrl!: string | null;

  /** Whether a customer must name its tenant at the vendor before it can order. */
  @Column("boolean", { name: "needs_tenant_id" })
  needsTenantId!: boolean;

  /** Order in lists, lowest first. */
  @Column("integer")
  place!: number;
}
