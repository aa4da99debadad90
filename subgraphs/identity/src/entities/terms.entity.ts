import { Check, Column, Entity, PrimaryColumn, Unique } from "typeorm";

export const TERMS_KINDS = ["EULA", "PURCHASE"] as const;
export type TermsKind = (typeof TERMS_KINDS)[number];

/** One version of an agreement, as published. A change is a new version; no row is ever changed. */
@Entity("terms")
// With nulls not distinct, which TypeORM cannot say; the migration does.
@Unique("terms_version", ["resellerId", "kind", "vendorId", "version"])
@Check("terms_kind", "kind in ('EULA', 'PURCHASE')")
export class TermsEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "terms_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("text")
  kind!: TermsKind;

  /** Null when it holds for purchases from every vendor. */
  @Column("uuid", { name: "vendor_id", nullable: true })
  vendorId!: string | null;

  @Column("integer")
  version!: number;

  @Column("text")
  title!: string;

  @Column("text")
  body!: string;

  @Column({ type: "timestamptz", name: "published_at", precision: 3 })
  publishedAt!: Date;
}
