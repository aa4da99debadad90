import { currencyCode, money, type Money } from "@markethall/money";
import { Check, Column, Entity, Index, PrimaryColumn, Unique, VersionColumn } from "typeorm";
import type { ApprovalKind, ApprovalStatus, Decision } from "../domain/approval-request.js";
import { bigintColumn } from "./bigint.column.js";
import { instant } from "./date.column.js";

export interface RequestDetail {
  readonly label: string;
  readonly value: string;
}

/** One question to the reseller's staff, and its answer. Never deleted: the decided ones are the history. */
@Entity("approval_requests")
@Unique("approval_requests_number", ["resellerId", "number"])
@Index("approval_requests_listed", { synchronize: false })
@Index("approval_requests_pending", { synchronize: false })
@Check("approval_requests_decided", "(status = 'PENDING') = (decided_at IS NULL)")
@Check("approval_requests_amount", "(amount_minor IS NULL) = (currency IS NULL)")
export class ApprovalRequestEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "approval_requests_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("uuid", { name: "customer_id", nullable: true })
  customerId!: string | null;

  /** `AR-000123`, counted per reseller. */
  @Column("text")
  number!: string;

  @Column("text")
  kind!: ApprovalKind;

  @Column("text")
  status!: ApprovalStatus;

  /** What is decided on, by its owner's id: a user, an order, a cloud account. */
  @Column("uuid", { name: "subject_id" })
  subjectId!: string;

  @Column("uuid", { name: "vendor_ids", array: true })
  vendorIds!: string[];

  @Column("text")
  subject!: string;

  @Column("jsonb")
  details!: RequestDetail[];

  /** In minor units of `currency`. */
  @Column("bigint", { name: "amount_minor", nullable: true, transformer: bigintColumn })
  amountMinor!: bigint | null;

  @Column("char", { length: 3, nullable: true })
  currency!: string | null;

  @Column("uuid", { name: "requested_by_user_id", nullable: true })
  requestedByUserId!: string | null;

  @Column("text", { name: "requested_by_name" })
  requestedByName!: string;

  @Column({ ...instant, name: "created_at" })
  createdAt!: Date;

  @Column({ ...instant, name: "due_at", nullable: true })
  dueAt!: Date | null;

  @Column({ ...instant, name: "escalated_at", nullable: true })
  escalatedAt!: Date | null;

  @Column({ ...instant, name: "decided_at", nullable: true })
  decidedAt!: Date | null;

  @Column("uuid", { name: "decided_by_id", nullable: true })
  decidedById!: string | null;

  @Column("text", { name: "decided_by_name", nullable: true })
  decidedByName!: string | null;

  @Column("text", { name: "decision_reason", nullable: true })
  decisionReason!: string | null;

  @VersionColumn({ type: "integer", default: 1 })
  version!: number;

  get amount(): Money | null {
    return this.amountMinor === null || this.currency === null
      ? null
      : money(this.amountMinor, currencyCode(this.currency));
  }

  get decision(): Decision | null {
    if (this.status === "PENDING" || this.decidedAt === null) return null;
    return {
      status: this.status,
      decidedAt: this.decidedAt,
      decidedById: this.decidedById,
      decidedByName: this.decidedByName ?? "",
      reason: this.decisionReason,
    };
  }

  /** Takes over what a rule of `domain/approval-request.ts` decided. */
  decide(decision: Decision): void {
    this.status = decision.status;
    this.decidedAt = decision.decidedAt;
    this.decidedById = decision.decidedById;
    this.decidedByName = decision.decidedByName;
    this.decisionReason = decision.reason;
  }
}
