import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { VendorEntity } from "./vendor.entity.js";

/** A vendor whose products the reseller is authorised to sell. */
@Entity("reseller_vendors")
export class ResellerVendorEntity {
  @PrimaryColumn("uuid", {
    name: "reseller_id",
    primaryKeyConstraintName: "reseller_vendors_pkey",
  })
  resellerId!: string;

  @ForeignKey(() => VendorEntity, { name: "reseller_vendors_vendor_fkey" })
  @PrimaryColumn("uuid", { name: "vendor_id", primaryKeyConstraintName: "reseller_vendors_pkey" })
  vendorId!: string;

  /** The currency of the list prices that visitors see. */
  @Column("char", { length: 3 })
  currency!: string;
}
