import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import type { WebhookDeliveryStatus } from "../domain/webhook-endpoint.js";
import { WebhookEndpointEntity } from "./webhook-endpoint.entity.js";

/** One message to one endpoint: made once for an event, tried until it is taken, given up or the endpoint is gone. */
@Entity("webhook_delivery")
@Unique("webhook_delivery_message", ["endpointId", "messageId"])
@Index("webhook_delivery_of_endpoint", ["endpointId", "createdAt", "id"])
@Index("webhook_delivery_failed", ["endpointId", "createdAt"], { where: "status = 'FAILED'" })
@Check("webhook_delivery_status", "status in ('PENDING', 'DELIVERED', 'FAILED')")
export class WebhookDeliveryEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "webhook_delivery_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @ForeignKey(() => WebhookEndpointEntity, {
    name: "webhook_delivery_endpoint",
    onDelete: "CASCADE",
  })
  @Column("uuid", { name: "endpoint_id" })
  endpointId!: string;

  /** `webhook-id`: the event's own, the same at every try and replay. */
  @Column("uuid", { name: "message_id" })
  messageId!: string;

  @Column("text", { name: "event_type" })
  eventType!: string;

  /** What is signed and sent, to the byte. */
  @Column("text")
  body!: string;

  @Column("text")
  status!: WebhookDeliveryStatus;

  /** Tries since it was made, replays included. */
  @Column("integer")
  attempts!: number;

  @Column({ type: "timestamptz", name: "created_at", precision: 3 })
  createdAt!: Date;

  /** After this it is tried no more. */
  @Column({ type: "timestamptz", name: "deadline_at", precision: 3 })
  deadlineAt!: Date;

  @Column({ type: "timestamptz", name: "next_attempt_at", precision: 3, nullable: true })
  nextAttemptAt!: Date | null;

  @Column({ type: "timestamptz", name: "last_attempt_at", precision: 3, nullable: true })
  lastAttemptAt!: Date | null;

  /** Of the last try; null when no answer came. */
  @Column("integer", { name: "response_code", nullable: true })
  responseCode!: number | null;

  @Column("integer", { name: "duration_ms", nullable: true })
  durationMs!: number | null;

  /** Why the last try failed, for people. */
  @Column("text", { nullable: true })
  problem!: string | null;

  /** The beginning of what the endpoint answered last. */
  @Column("text", { name: "response_body", nullable: true })
  responseBody!: string | null;

  /** Tries of the present round: a replay begins a new one, with short pauses. */
  @Column("integer", { name: "round_attempts" })
  roundAttempts!: number;
}
