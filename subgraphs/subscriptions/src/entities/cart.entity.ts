import { Column, Entity, PrimaryColumn, Unique } from "typeorm";

/** What a customer is about to order: one cart for each customer, shared by its buyers. */
@Entity("carts")
@Unique("carts_customer", ["customerId"])
export class CartEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "carts_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("uuid", { name: "customer_id" })
  customerId!: string;
}
