import { Entity, PrimaryColumn } from "typeorm";

/** Ids only, no tenant data: background work has to know for which tenants to open a transaction. */
@Entity("known_resellers")
export class KnownResellerEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "known_resellers_pkey" })
  id!: string;
}
