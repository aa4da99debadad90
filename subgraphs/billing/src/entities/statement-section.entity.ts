import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { minorUnits } from "./columns.js";
import { StatementEntity } from "./statement.entity.js";

/** Lines of a statement that belong together: of a cloud account, a subscription, support, credit or tax. */
@Entity("statement_section")
@Index("statement_section_place", ["statementId", "place"], { unique: true })
export class StatementSectionEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "statement_section_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("uuid", { name: "customer_id" })
  customerId!: string;

  @ForeignKey(() => StatementEntity, { name: "statement_section_statement", onDelete: "CASCADE" })
  @Column("uuid", { name: "statement_id" })
  statementId!: string;

  @Column("integer")
  place!: number;

  @Column("text")
  title!: string;

  @Column("uuid", { name: "cloud_account_id", nullable: true })
  cloudAccountId!: string | null;

  /** Sum of its lines. */
  @Column({ ...minorUnits, name: "net_minor" })
  netMinor!: bigint;

  @Column("integer", { name: "line_count" })
  lineCount!: number;
}
