import type { Tenant } from "@markethall/auth";
import type { Job, JobContext } from "@markethall/events";
import type { Clock } from "@markethall/result";
import {
  DELIVER_WEBHOOK,
  type WebhookDeliveryService,
  type WebhookOrder,
} from "../services/webhook-delivery.service.js";
import type { WebhookEndpointService } from "../services/webhook-endpoint.service.js";
import type { WebhookSender } from "../services/webhook-sender.js";

/**
 * One try of one delivery. The message goes out between two transactions: a worker that dies in between sends it again, under
 * the same `webhook-id`, by which a receiver knows it. Retries go by real time, which the business clock does not move;
 * days of failures are the business's.
 */
export class DeliverWebhookJob implements Job {
  readonly name = DELIVER_WEBHOOK;
  readonly lane = "outbound";
  readonly timeLimitMs = 30_000;

  constructor(
    private readonly endpoints: WebhookEndpointService,
    private readonly deliveries: WebhookDeliveryService,
    private readonly sender: WebhookSender,
    private readonly realTime: Clock,
  ) {}

  async run(payload: unknown, { db, clock, signal }: JobContext): Promise<void> {
    const order = payload as WebhookOrder;
    const tenant: Tenant = { resellerId: order.resellerId, customerId: null };
    const now = this.realTime.now();
    const due = await db.read(tenant, (tx) => this.deliveries.due(tx, order));
    if (!due) return;
    const { delivery, endpoint } = due;
    const { messageId, body } = delivery;
    const secrets = this.endpoints.signingSecrets(endpoint, now);
    const tried = await this.sender.send(
      { url: endpoint.url, messageId, body, secrets },
      now,
      signal,
    );
    // The process stops: this was no try of the endpoint's, and the job runs again.
    if (signal.aborted && tried.answer === null) signal.throwIfAborted();
    const businessNow = clock.now();
    await db.write(
      tenant,
      (tx) =>
        this.deliveries.record(
          tx,
          delivery,
          tried,
          this.realTime.now(),
          Math.random(),
          businessNow,
        ),
      { now: businessNow },
    );
  }
}
