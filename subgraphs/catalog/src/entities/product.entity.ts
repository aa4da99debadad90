import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import type { FaqEntry } from "../domain/product.js";
import { VendorEntity } from "./vendor.entity.js";

/** What a vendor sells, as a customer knows it by name. */
@Entity("products")
@Unique("products_slug", ["slug"])
@Index("products_vendor", ["vendorId"])
@Index("products_search", { synchronize: false })
export class ProductEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "products_pkey" })
  id!: string;

  @ForeignKey(() => VendorEntity, { name: "products_vendor_fkey" })
  @Column("uuid", { name: "vendor_id" })
  vendorId!: string;

  @Column("text")
  slug!: string;

  @Column("text")
  name!: string;

  @Column("text")
  summary!: string;

  @Column("text")
  description!: string;

  @Column("text", { array: true })
  categories!: string[];

  @Column("text", { array: true })
  features!: string[];

  @Column("jsonb")
  faq!: readonly FaqEntry[];

  @Column("text", { name: "support_url", nullable: true })
  supportUrl!: string | null;

  /** Order among products whose tiles nobody arranged, lowest first. */
  @Column("integer")
  place!: number;

  /** Terms of its plans; kept with the plans, so that a facet need not read them. */
  @Column("text", { array: true })
  terms!: string[];

  /** Words of name, vendor, categories, summary and features, weighted. */
  @Column("tsvector", { select: false })
  search!: string;
}
