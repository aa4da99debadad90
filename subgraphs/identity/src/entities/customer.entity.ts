import {
  Check,
  Column,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  Unique,
  VersionColumn,
} from "typeorm";
import type { Address, CustomerStatus } from "../domain/customer.js";
import { ResellerEntity } from "./reseller.entity.js";

/** An organisation that buys from one reseller. */
@Entity("customer")
@Unique("customer_in_reseller", ["resellerId", "id"])
@Unique("customer_number", ["resellerId", "number"])
@Index("customer_by_age", ["resellerId", "createdAt", "id"])
// On lower(name), which TypeORM cannot say; the migration does.
@Index("customer_by_name", { synchronize: false })
@Index("customer_reference", ["resellerId", "reference"], {
  unique: true,
  where: "reference is not null",
})
@Index("customer_tax_id", ["resellerId", "taxId"], { where: "tax_id is not null" })
@ForeignKey(() => ResellerEntity, ["resellerId"], ["id"], { name: "customer_reseller" })
@Check("customer_status", "status in ('PENDING', 'ACTIVE', 'SUSPENDED', 'DECLINED')")
@Check("customer_country", "country ~ '^[A-Z]{2}$'")
export class CustomerEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "customer_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("text")
  number!: string;

  @Column("text")
  name!: string;

  @Column("text")
  status!: CustomerStatus;

  @Column("text", { nullable: true })
  country!: string | null;

  @Column("jsonb", { nullable: true })
  address!: Address | null;

  /** The reseller's own number or key for it, of which one customer has each. */
  @Column("text", { nullable: true })
  reference!: string | null;

  /** Letters and digits, upper case. */
  @Column("text", { name: "tax_id", nullable: true })
  taxId!: string | null;

  /** It came in by the reseller's rules alone, so nobody has set it up for ordering yet. */
  @Column("boolean", { name: "approved_automatically", default: false })
  approvedAutomatically!: boolean;

  @Column({ type: "timestamptz", name: "created_at", precision: 3 })
  createdAt!: Date;

  @VersionColumn({ type: "integer", default: 1 })
  version!: number;
}
