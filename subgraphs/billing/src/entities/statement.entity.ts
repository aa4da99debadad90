import { type CurrencyCode, type Money, money } from "@markethall/money";
import { Check, Column, Entity, Index, PrimaryColumn } from "typeorm";
import type { CapturedRate } from "../domain/exchange.js";
import type { PostalAddress } from "../domain/postal-address.js";
import type { StatementStatus } from "../domain/statement-lifecycle.js";
import { currency, instant, minorUnits } from "./columns.js";

/** One bill to one customer for one vendor and period. Never deleted once it was open, only voided. */
@Entity("statement")
@Index("statement_one_per_period", ["customerId", "vendorId", "period"], {
  unique: true,
  where: "status <> 'VOID'",
})
@Index("statement_numbered", ["resellerId", "number"], { unique: true })
@Index("statement_by_period", ["resellerId", "period", "id"])
@Index("statement_run", ["runId"])
@Check("statement_status", "status in ('DRAFT', 'OPEN', 'CLOSED', 'VOID')")
@Check("statement_adds_up", "total_minor = net_minor + tax_minor")
@Check("statement_number", "(status = 'DRAFT') = (number is null)")
@Check("statement_opened", "(status = 'DRAFT') = (opened_at is null)")
@Check("statement_closed", "(status = 'CLOSED') = (closed_at is not null)")
@Check("statement_voided", "(status = 'VOID') = (voided_at is not null)")
export class StatementEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "statement_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("uuid", { name: "customer_id" })
  customerId!: string;

  @Column("uuid", { name: "vendor_id" })
  vendorId!: string;

  @Column("uuid", { name: "run_id" })
  runId!: string;

  /** Gapless per reseller; given when it opens. */
  @Column("text", { nullable: true })
  number!: string | null;

  @Column("text")
  status!: StatementStatus;

  /** "2026-10" */
  @Column("char", { length: 7 })
  period!: string;

  @Column("date", { name: "period_start" })
  periodStart!: string;

  @Column("date", { name: "period_end" })
  periodEnd!: string;

  @Column(currency)
  currency!: CurrencyCode;

  /** As they were when it was generated: a statement does not change its names later. */
  @Column("text", { name: "customer_name" })
  customerName!: string;

  @Column("text", { name: "vendor_name" })
  vendorName!: string;

  /** As it was when it was generated; null where none was known. */
  @Column("jsonb", { name: "customer_address", nullable: true })
  customerAddress!: PostalAddress | null;

  /** Who bills, line by line, as it was when it was generated; null where it was not kept yet. */
  @Column("text", { name: "issued_by", array: true, nullable: true })
  issuedBy!: string[] | null;

  /** Exchange rates it used, captured for good. */
  @Column("jsonb")
  rates!: CapturedRate[];

  @Column({ ...minorUnits, name: "net_minor", default: 0 })
  netMinor!: bigint;

  @Column({ ...minorUnits, name: "tax_minor", default: 0 })
  taxMinor!: bigint;

  /** Customer credit used on it, positive; a CREDIT line takes it off `net`. */
  @Column({ ...minorUnits, name: "credit_minor", default: 0 })
  creditMinor!: bigint;

  @Column({ ...minorUnits, name: "total_minor", default: 0 })
  totalMinor!: bigint;

  @Column("integer", { name: "line_count", default: 0 })
  lineCount!: number;

  @Column({ ...instant, name: "opened_at", nullable: true })
  openedAt!: Date | null;

  @Column("date", { name: "due_on", nullable: true })
  dueOn!: string | null;

  @Column({ ...instant, name: "closed_at", nullable: true })
  closedAt!: Date | null;

  @Column({ ...instant, name: "voided_at", nullable: true })
  voidedAt!: Date | null;

  amountOf(minor: bigint): Money {
    return money(minor, this.currency);
  }
}
