import { Check, Column, Entity, Index, PrimaryColumn } from "typeorm";
import { instant } from "./columns.js";

export type BillingRunStatus = "QUEUED" | "RUNNING" | "COMPLETED" | "FAILED";

/** A customer × vendor that got no statement, and why. */
export interface SkippedStatement {
  readonly customerId: string;
  readonly vendorId: string;
  readonly reason: string;
}

/** Drafts for a period, made customer by customer; taken up after `lastCustomer` when it dies half way. */
@Entity("billing_run")
@Index("billing_run_under_way", ["resellerId", "period"], {
  unique: true,
  where: "status in ('QUEUED', 'RUNNING')",
})
@Index("billing_run_started", ["resellerId", "startedAt", "id"])
@Check("billing_run_status", "status in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED')")
export class BillingRunEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "billing_run_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("char", { length: 7 })
  period!: string;

  @Column("text")
  status!: BillingRunStatus;

  /** Null: all customers. */
  @Column("uuid", { name: "customer_ids", array: true, nullable: true })
  customerIds!: string[] | null;

  @Column("uuid", { name: "last_customer", nullable: true })
  lastCustomer!: string | null;

  /** Customers looked at. */
  @Column("integer", { default: 0 })
  done!: number;

  /** Customers with something to bill when it started. */
  @Column("integer", { default: 0 })
  total!: number;

  @Column("integer", { name: "statement_count", default: 0 })
  statementCount!: number;

  @Column("integer", { name: "line_count", default: 0 })
  lineCount!: number;

  @Column("jsonb", { default: [] })
  skipped!: SkippedStatement[];

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
