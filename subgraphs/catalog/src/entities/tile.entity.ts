import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { ProductEntity } from "./product.entity.js";

/** How a reseller shows a product, where it differs from the catalogue's order. */
@Entity("tiles")
export class TileEntity {
  @PrimaryColumn("uuid", { name: "reseller_id", primaryKeyConstraintName: "tiles_pkey" })
  resellerId!: string;

  @ForeignKey(() => ProductEntity, { name: "tiles_product_fkey" })
  @PrimaryColumn("uuid", { name: "product_id", primaryKeyConstraintName: "tiles_pkey" })
  productId!: string;

  /** Arranged tiles come before the others, lowest first. */
  @Column("integer")
  position!: number;

  @Column("boolean")
  hidden!: boolean;

  @Column("boolean")
  featured!: boolean;
}
