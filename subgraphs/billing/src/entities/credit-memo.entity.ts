import { type CurrencyCode, type Money, money } from "@markethall/money";
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { currency, instant, minorUnits } from "./columns.js";
import { StatementEntity } from "./statement.entity.js";

/** The correction of a statement that was issued: credit for the customer's next one. */
@Entity("credit_memo")
@Index("credit_memo_numbered", ["resellerId", "number"], { unique: true })
@Index("credit_memo_of_statement", ["statementId"])
@Check("credit_memo_positive", "amount_minor > 0")
export class CreditMemoEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "credit_memo_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("uuid", { name: "customer_id" })
  customerId!: string;

  @ForeignKey(() => StatementEntity, { name: "credit_memo_statement" })
  @Column("uuid", { name: "statement_id" })
  statementId!: string;

  @Column("text")
  number!: string;

  @Column("text")
  reason!: string;

  @Column({ ...minorUnits, name: "amount_minor" })
  amountMinor!: bigint;

  @Column(currency)
  currency!: CurrencyCode;

  @Column({ ...instant, name: "issued_at" })
  issuedAt!: Date;

  get amount(): Money {
    return money(this.amountMinor, this.currency);
  }
}
