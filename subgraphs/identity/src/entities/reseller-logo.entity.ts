import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import type { Logo } from "../domain/branding.js";
import { ResellerEntity } from "./reseller.entity.js";

/** A reseller's picture, apart from its row so that reading a reseller never reads it. */
@Entity("reseller_logo")
@ForeignKey(() => ResellerEntity, ["resellerId"], ["id"], { name: "reseller_logo_reseller" })
@Check("reseller_logo_media_type", "media_type in ('image/png', 'image/jpeg', 'image/webp')")
export class ResellerLogoEntity {
  @PrimaryColumn("uuid", { name: "reseller_id", primaryKeyConstraintName: "reseller_logo_pkey" })
  resellerId!: string;

  @Column("text", { name: "media_type" })
  mediaType!: Logo["mediaType"];

  @Column("bytea")
  content!: Buffer;

  @Column({ type: "timestamptz", name: "saved_at", precision: 3 })
  savedAt!: Date;
}
