import { Column, Entity, PrimaryColumn } from "typeorm";

/** What the catalog has to know of a customer; read model of identity's events. */
@Entity("customers")
export class CustomerEntity {
  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @PrimaryColumn("uuid", { name: "customer_id", primaryKeyConstraintName: "customers_pkey" })
  customerId!: string;

  @Column("text")
  status!: string;

  /** When what stands here was true; older news changes nothing. */
  @Column({ type: "timestamptz", name: "as_of", precision: 3 })
  asOf!: Date;
}
