import {
  type Consumer,
  type DomainEvent,
  STUCK_WORK_RETRIED,
  type StuckWorkRetried,
} from "@markethall/events";
import type { Clock } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import type { WebhookDeliveryService } from "../services/webhook-delivery.service.js";

/** Sends again what an endpoint has missed, when a person says so in the list of stuck work. */
export class RetriesConsumer implements Consumer {
  readonly name = "identity.retries";
  readonly types = [STUCK_WORK_RETRIED];

  constructor(
    private readonly deliveries: WebhookDeliveryService,
    private readonly realTime: Clock,
  ) {}

  async handle(tx: Tx, { payload }: DomainEvent): Promise<void> {
    const { kind, subjectId } = payload as StuckWorkRetried;
    if (kind === "WEBHOOK_ENDPOINT") {
      await this.deliveries.replayMissed(tx, subjectId, this.realTime.now());
    }
  }
}
