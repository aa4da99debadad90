import type { Consumer, DomainEvent } from "@markethall/events";
import type { Clock } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { publishedEvents, webhookMessage } from "../domain/webhook-event.js";
import type { WebhookDeliveryService } from "../services/webhook-delivery.service.js";

/** Makes a delivery for each enabled endpoint that wants to hear of an event, and keeps it for those that we disabled. */
export class WebhooksConsumer implements Consumer {
  readonly name = "identity.webhooks";
  readonly types = publishedEvents.map(({ source }) => source);

  constructor(
    private readonly deliveries: WebhookDeliveryService,
    private readonly realTime: Clock,
  ) {}

  async handle(tx: Tx, event: DomainEvent): Promise<void> {
    const message = webhookMessage(event);
    if (!message) return;
    const endpoints: readonly { readonly id: string; readonly enabled: boolean }[] = await tx.query(
      `select id, status = 'ENABLED' as enabled from webhook_endpoint
        where (status = 'ENABLED' or disabled_by_system) and event_types @> array[$1]::text[]`,
      [message.type],
    );
    const now = this.realTime.now();
    for (const { id, enabled } of endpoints) {
      const endpoint = { id, resellerId: event.tenantId };
      if (enabled) await this.deliveries.add(tx, endpoint, event.id, message, now);
      else await this.deliveries.keepMissed(tx, endpoint, event.id, message, now);
    }
  }
}
