import type { Scope } from "@markethall/auth";
import { Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";

/** A partner's program that reads through the graph, within its scopes. Its secrets are kept apart, hashed. */
@Entity("api_client")
@Unique("api_client_client_id", ["clientId"])
@Index("api_client_of_reseller", ["resellerId", "createdAt", "id"])
export class ApiClientEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "api_client_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("text")
  name!: string;

  /** What the program sends beside its secret. */
  @Column("text", { name: "client_id" })
  clientId!: string;

  @Column("text", { array: true })
  scopes!: Scope[];

  @Column({ type: "timestamptz", name: "created_at", precision: 3 })
  createdAt!: Date;

  @Column({ type: "timestamptz", name: "last_used_at", precision: 3, nullable: true })
  lastUsedAt!: Date | null;

  @Column({ type: "timestamptz", name: "revoked_at", precision: 3, nullable: true })
  revokedAt!: Date | null;
}
