import { Check, Column, Entity, Index, PrimaryColumn } from "typeorm";
import type { CloudAccountStatus } from "../domain/cloud-account.js";

/** A customer's account at a vendor: what usage and subscriptions belong to. */
@Entity("cloud_accounts")
@Index("cloud_accounts_customer", ["customerId", "createdAt", "id"])
@Check(
  "cloud_accounts_status",
  "status in ('PENDING_APPROVAL', 'PROVISIONING', 'ACTIVE', 'FAILED', 'DECLINED', 'DELETED')",
)
export class CloudAccountEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "cloud_accounts_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("uuid", { name: "customer_id" })
  customerId!: string;

  @Column("uuid", { name: "vendor_id" })
  vendorId!: string;

  @Column("text")
  name!: string;

  /** The vendor's own id. */
  @Column("text", { name: "external_id", nullable: true })
  externalId!: string | null;

  @Column("text")
  status!: CloudAccountStatus;

  @Column({ type: "timestamptz", name: "created_at", precision: 3 })
  createdAt!: Date;

  @Column("uuid", { name: "requested_by", nullable: true })
  requestedBy!: string | null;

  /** How often the vendor was asked without an answer. */
  @Column("integer", { default: 0 })
  attempts!: number;

  @Column("text", { name: "stuck_because", nullable: true })
  stuckBecause!: string | null;
}
