import { Check, Column, Entity, Index, PrimaryColumn } from "typeorm";
import type { WebhookEndpointStatus } from "../domain/webhook-endpoint.js";

/** An address of a partner that is told about events. Its secrets are sealed, for they sign every message. */
@Entity("webhook_endpoint")
@Index("webhook_endpoint_of_reseller", ["resellerId", "createdAt", "id"])
@Check("webhook_endpoint_status", "status in ('ENABLED', 'DISABLED')")
export class WebhookEndpointEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "webhook_endpoint_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("text")
  url!: string;

  @Column("text")
  description!: string;

  /** Names of the published list. */
  @Column("text", { name: "event_types", array: true })
  eventTypes!: string[];

  @Column("text")
  status!: WebhookEndpointStatus;

  /** Why it is disabled, for people. */
  @Column("text", { name: "disabled_reason", nullable: true })
  disabledReason!: string | null;

  /** It was gone or failed for days; else a person disabled it. */
  @Column("boolean", { name: "disabled_by_system", default: false })
  disabledBySystem!: boolean;

  /** The first failure since the last success, by the business clock. */
  @Column({ type: "timestamptz", name: "failing_since", precision: 3, nullable: true })
  failingSince!: Date | null;

  @Column("text", { name: "secret_sealed" })
  secretSealed!: string;

  /** Signs beside the new one until `oldSecretEndsAt`. */
  @Column("text", { name: "old_secret_sealed", nullable: true })
  oldSecretSealed!: string | null;

  @Column({ type: "timestamptz", name: "old_secret_ends_at", precision: 3, nullable: true })
  oldSecretEndsAt!: Date | null;

  @Column({ type: "timestamptz", name: "created_at", precision: 3 })
  createdAt!: Date;
}
