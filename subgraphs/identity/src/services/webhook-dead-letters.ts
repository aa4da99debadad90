import { announceStuckWork } from "@markethall/events";
import type { Tx } from "@markethall/runtime";
import { WebhookDeliveryEntity } from "../entities/webhook-delivery.entity.js";
import { WebhookEndpointEntity } from "../entities/webhook-endpoint.entity.js";

/** An endpoint for what changes it or its deliveries: of two that do so the second waits. Null when there is none. */
export function lockEndpoint(tx: Tx, id: string): Promise<WebhookEndpointEntity | null> {
  return tx.findOne(WebhookEndpointEntity, { where: { id }, lock: { mode: "pessimistic_write" } });
}

/**
 * Tells the list of stuck work what an endpoint has missed (A25, A27), as it is now: dead letters that nobody has replayed, or
 * that we disabled it. What a person disabled is no one's worry.
 */
export async function announceDeadLetters(
  tx: Tx,
  endpoint: Pick<
    WebhookEndpointEntity,
    "id" | "url" | "status" | "disabledReason" | "disabledBySystem"
  >,
): Promise<void> {
  const { id, url, status, disabledReason, disabledBySystem } = endpoint;
  const [{ failed, problem }]: [{ failed: number; problem: string | null }] = await tx.query(
    `select count(*)::int as failed, (array_agg(problem order by created_at desc))[1] as problem
       from webhook_delivery where endpoint_id = $1 and status = 'FAILED'`,
    [id],
  );
  const byChoice = status === "DISABLED" && !disabledBySystem;
  const missed = disabledBySystem || failed > 0;
  const why = disabledBySystem
    ? `Disabled: ${disabledReason ?? ""}`
    : `Messages were given up. ${problem ?? ""}`.trim();
  const isStuck = missed && !byChoice;
  await announceStuckWork(tx, {
    kind: "WEBHOOK_ENDPOINT",
    subjectId: id,
    customerId: null,
    subject: `Webhook to ${new URL(url).host}`,
    reason: isStuck ? why : null,
    attempts: failed,
    needsPerson: isStuck,
  });
}

/** What waits for an endpoint that is disabled is a dead letter, until somebody replays it. */
export async function failPending(tx: Tx, endpointId: string): Promise<void> {
  await tx.update(
    WebhookDeliveryEntity,
    { endpointId, status: "PENDING" },
    { status: "FAILED", nextAttemptAt: null, problem: DISABLED },
  );
}

export const DISABLED = "The endpoint is disabled.";
