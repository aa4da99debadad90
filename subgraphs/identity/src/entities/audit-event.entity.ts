import { Column, Entity, PrimaryColumn, Unique } from "typeorm";

/** Who did what, or tried to. Written by the projection of `audit.recorded.v1` alone, and never changed. */
@Entity("audit_event")
@Unique("audit_event_position", ["resellerId", "position"])
export class AuditEventEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "audit_event_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  /** Place in the reseller's chain, from 1. */
  @Column("bigint")
  position!: string;

  @Column({ type: "timestamptz", name: "occurred_at", precision: 3 })
  occurredAt!: Date;

  @Column("text", { name: "actor_id", nullable: true })
  actorId!: string | null;

  @Column("text", { name: "actor_name" })
  actorName!: string;

  @Column("text")
  action!: string;

  @Column("text")
  subject!: string;

  @Column("text")
  outcome!: string;

  @Column("text", { name: "request_id" })
  requestId!: string;

  @Column("bytea", { name: "previous_hash" })
  previousHash!: Buffer;

  /** SHA-256 over the row and the hash before it. */
  @Column("bytea")
  hash!: Buffer;
}
