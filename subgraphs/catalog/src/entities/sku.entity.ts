import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { ProductEntity } from "./product.entity.js";

/** A variant of a product that has a number at the vendor. */
@Entity("skus")
@Unique("skus_code", ["productId", "code"])
export class SkuEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "skus_pkey" })
  id!: string;

  @ForeignKey(() => ProductEntity, { name: "skus_product_fkey" })
  @Column("uuid", { name: "product_id" })
  productId!: string;

  @Column("text")
  code!: string;

  @Column("text")
  name!: string;
}
