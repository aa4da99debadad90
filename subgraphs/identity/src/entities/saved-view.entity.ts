import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import type { SavedViewPlace } from "../domain/saved-view.js";
import { UserEntity } from "./user.entity.js";

/** The query string of a page under a name, of one person. */
@Entity("saved_view")
@Unique("saved_view_name", ["userId", "place", "nameKey"])
@Index("saved_view_default", ["userId", "place"], { unique: true, where: "is_default" })
export class SavedViewEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "saved_view_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("uuid", { name: "customer_id", nullable: true })
  customerId!: string | null;

  /** Whose it is; nobody else sees it. */
  @ForeignKey(() => UserEntity, { name: "saved_view_user", onDelete: "CASCADE" })
  @Column("uuid", { name: "user_id" })
  userId!: string;

  @Column("text")
  place!: SavedViewPlace;

  @Column("text")
  name!: string;

  @Column("text", { name: "name_key" })
  nameKey!: string;

  /** Without its question mark. */
  @Column("text")
  query!: string;

  /** The one that the place opens with. */
  @Column("boolean", { name: "is_default" })
  isDefault!: boolean;

  @Column({ type: "timestamptz", name: "created_at", precision: 3 })
  createdAt!: Date;
}
