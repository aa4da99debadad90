import { type CurrencyCode, type Decimal, type Money, money } from "@markethall/money";
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import type { StatementLineType } from "../domain/statement-line-type.js";
import type { TaxCategory } from "../domain/tax.js";
import { currency, exactNumber, minorUnits } from "./columns.js";
import { StatementEntity } from "./statement.entity.js";

/** One rounded amount of a statement, with the facts that explain it. */
@Entity("statement_line")
@Index("statement_line_place", ["statementId", "sectionId", "place"], { unique: true })
@Index("statement_line_recurring", ["subscriptionId", "recurringFrom"], {
  unique: true,
  where: "recurring_from is not null and not is_void",
})
@Index("statement_line_charge", ["chargeId"], {
  unique: true,
  where: "charge_id is not null and not is_void",
})
@Check(
  "statement_line_type",
  `type in ('NEW', 'RECURRING', 'ADD_QUANTITY', 'REMOVE_QUANTITY', 'CANCEL', 'RENEW', 'CONVERT', 'USAGE', 'CREDIT', 'TAX',
   'ADJUSTMENT')`,
)
export class StatementLineEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "statement_line_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("uuid", { name: "customer_id" })
  customerId!: string;

  @ForeignKey(() => StatementEntity, { name: "statement_line_statement", onDelete: "CASCADE" })
  @Column("uuid", { name: "statement_id" })
  statementId!: string;

  @Column("uuid", { name: "section_id" })
  sectionId!: string;

  @Column("integer")
  place!: number;

  @Column("text")
  type!: StatementLineType;

  @Column("text")
  description!: string;

  @Column(exactNumber)
  quantity!: Decimal;

  @Column("text", { nullable: true })
  unit!: string | null;

  @Column({ ...exactNumber, name: "unit_price", nullable: true })
  unitPrice!: Decimal | null;

  @Column("date", { name: "service_start", nullable: true })
  serviceStart!: string | null;

  /** Exclusive. */
  @Column("date", { name: "service_end", nullable: true })
  serviceEnd!: string | null;

  @Column({ ...minorUnits, name: "amount_minor" })
  amountMinor!: bigint;

  @Column(currency)
  currency!: CurrencyCode;

  /** Null for tax and credit, which are not taxed. */
  @Column("text", { name: "tax_category", nullable: true })
  taxCategory!: TaxCategory | null;

  @Column("uuid", { name: "charge_id", nullable: true })
  chargeId!: string | null;

  @Column("uuid", { name: "subscription_id", nullable: true })
  subscriptionId!: string | null;

  @Column("uuid", { name: "cloud_account_id", nullable: true })
  cloudAccountId!: string | null;

  @Column("text", { nullable: true })
  product!: string | null;

  /** Start of the service period of a recurring line: there is at most one per subscription. */
  @Column("timestamptz", { name: "recurring_from", nullable: true })
  recurringFrom!: Date | null;

  @Column("char", { name: "corrected_period", length: 7, nullable: true })
  correctedPeriod!: string | null;

  @Column("integer", { name: "record_count", nullable: true })
  recordCount!: number | null;

  /** Customer price before conversion and rounding, in `sourceCurrency`. */
  @Column({ ...exactNumber, nullable: true })
  exact!: Decimal | null;

  /** Seller cost in `sourceCurrency`; never shown to a customer. */
  @Column({ ...exactNumber, nullable: true })
  cost!: Decimal | null;

  @Column({ ...currency, name: "source_currency", nullable: true })
  sourceCurrency!: CurrencyCode | null;

  @Column("text", { name: "exchange_rate", nullable: true })
  exchangeRate!: string | null;

  @Column("date", { name: "exchange_day", nullable: true })
  exchangeDay!: string | null;

  @Column("jsonb", { default: [] })
  trace!: string[];

  @Column("boolean", { name: "is_void", default: false })
  isVoid!: boolean;

  get amount(): Money {
    return money(this.amountMinor, this.currency);
  }
}
