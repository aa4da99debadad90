import { Column, Entity, Index, PrimaryColumn, Unique, VersionColumn } from "typeorm";
import type { SupportRequestStatus } from "../domain/support-request.js";
import { instant } from "./date.column.js";

/** A customer's question to the reseller, with everything said about it in {@link SupportMessageEntity}. */
@Entity("support_requests")
@Unique("support_requests_number", ["resellerId", "number"])
@Index("support_requests_listed", { synchronize: false })
@Index("support_requests_waiting", { synchronize: false })
export class SupportRequestEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "support_requests_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("uuid", { name: "customer_id" })
  customerId!: string;

  /** `SR-000123`, counted per reseller. */
  @Column("text")
  number!: string;

  @Column("text")
  subject!: string;

  @Column("text")
  status!: SupportRequestStatus;

  @Column("uuid", { name: "requested_by_user_id" })
  requestedByUserId!: string;

  @Column("text", { name: "requested_by_name" })
  requestedByName!: string;

  @Column({ ...instant, name: "created_at" })
  createdAt!: Date;

  /** Since when the customer waits for an answer; null while it is not staff's turn. */
  @Column({ ...instant, name: "waiting_since", nullable: true })
  waitingSince!: Date | null;

  @Column({ ...instant, name: "closed_at", nullable: true })
  closedAt!: Date | null;

  @VersionColumn({ type: "integer", default: 1 })
  version!: number;
}
