import { systemActor } from "@markethall/auth";
import { audit, publish } from "@markethall/events";
import type { Tx } from "@markethall/runtime";
import { WebhookEndpointEntity } from "../entities/webhook-endpoint.entity.js";
import { announceDeadLetters, failPending } from "./webhook-dead-letters.js";

/**
 * Disables an endpoint that is gone or has failed for days. Its deliveries, the audit entry and the letters to those who run
 * the reseller's business are one transaction with it.
 */
export async function disableEndpoint(
  tx: Tx,
  endpoint: WebhookEndpointEntity,
  reason: string,
): Promise<void> {
  const { id, resellerId, url, description } = endpoint;
  const disabled = { status: "DISABLED", disabledReason: reason, disabledBySystem: true } as const;
  await tx.update(WebhookEndpointEntity, id, disabled);
  await failPending(tx, id);
  await announceDeadLetters(tx, { ...endpoint, ...disabled });
  await audit(tx, {
    actor: systemActor(resellerId),
    action: "disableWebhookEndpoint",
    subject: `webhookEndpoint:${id}`,
    outcome: "done",
  });
  await publish(tx, {
    type: "mail.requested.v1",
    audience: "internal",
    payload: {
      template: "webhook-disabled",
      to: { staff: true },
      params: { url, description, reason, path: `/console/settings/webhooks/${id}` },
    },
  });
}

/** What an endpoint looks like when it is told about events again: nothing of its past counts. */
export const enabledAgain = {
  status: "ENABLED",
  disabledReason: null,
  disabledBySystem: false,
  failingSince: null,
} as const;
