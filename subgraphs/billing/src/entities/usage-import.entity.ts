import { Check, Column, Entity, Index, PrimaryColumn } from "typeorm";
import { instant } from "./columns.js";

export type UsageImportStatus = "QUEUED" | "RUNNING" | "COMPLETED" | "FAILED";

export interface RejectedRow {
  readonly line: number;
  readonly reason: string;
}

/** Rows that were kept and belong to no customer yet: no cloud account has their external id. */
export interface UnassignedUsage {
  readonly provider: string;
  readonly subAccountId: string;
  readonly rows: number;
}

/** New rows of one customer and month at one vendor, at the customer's price as it was then. */
export interface UsageShare {
  readonly customerId: string;
  readonly vendorId: string;
  /** Example: `2026-10`. */
  readonly period: string;
  readonly currency: string;
  readonly rows: number;
  /** Exact, as a decimal. */
  readonly price: string;
}

/** One file of usage on its way in, or in. */
@Entity("usage_import")
@Index("usage_import_reseller", ["resellerId", "startedAt", "id"])
@Check("usage_import_status", "status in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED')")
export class UsageImportEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "usage_import_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("uuid", { name: "upload_id", nullable: true })
  uploadId!: string | null;

  @Column("text", { name: "file_name" })
  fileName!: string;

  @Column("text")
  status!: UsageImportStatus;

  @Column("integer", { name: "row_count", default: 0 })
  rowCount!: number;

  @Column("integer", { name: "imported_count", default: 0 })
  importedCount!: number;

  @Column("integer", { name: "duplicate_count", default: 0 })
  duplicateCount!: number;

  @Column("integer", { name: "rejected_count", default: 0 })
  rejectedCount!: number;

  @Column("jsonb", { default: [] })
  unassigned!: UnassignedUsage[];

  /** The first of them; `rejectedCount` counts all. */
  @Column("jsonb", { name: "rejected_rows", default: [] })
  rejectedRows!: RejectedRow[];

  /** Whose its new rows are; empty until they are in. */
  @Column("jsonb", { default: [] })
  shares!: UsageShare[];

  /** The number under which its rows arrived: what statements cover, they cover by it. */
  @Column("bigint", { nullable: true })
  arrival!: string | null;

  /** Null where the file was read on the server. */
  @Column("text", { name: "imported_by_name", nullable: true })
  importedByName!: string | null;

  /** Errors met so far. */
  @Column("integer", { default: 0 })
  attempts!: number;

  @Column("text", { nullable: true })
  failure!: string | null;

  @Column({ ...instant, name: "started_at" })
  startedAt!: Date;

  /** When a worker took it up first, by real time; the other times are the business's. */
  @Column({ ...instant, name: "began_at", nullable: true })
  beganAt!: Date | null;

  @Column({ ...instant, name: "finished_at", nullable: true })
  finishedAt!: Date | null;
}
