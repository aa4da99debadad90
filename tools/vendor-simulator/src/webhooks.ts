import { createHmac } from "node:crypto";
import type { Journal } from "./journal.js";
import type { Webhook } from "./state.js";

/** After so many failed deliveries a webhook is kept as dead and no longer sent. */
const mostAttempts = 12;

/** Half a second, doubled by each failure, at most a minute. */
export function backoffMs(failures: number): number {
  return Math.min(500 * 2 ** (failures - 1), 60_000);
}

/** `sha256=<hex>` over the exact bytes of the body, as the receiver recomputes it. */
export function signature(secret: string, body: string): string {
  return `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
}

export interface WebhookTarget {
  readonly url: string;
  readonly secret: string;
}

/** Sends what is due, signed, and tries again later what the receiver did not take. */
export class WebhookSender {
  private readonly underway = new Map<string, Promise<void>>();

  constructor(
    private readonly journal: Journal,
    private readonly target: WebhookTarget,
    private readonly now: () => Date,
  ) {}

  /** Starts every due delivery without waiting for it, so that a slow one holds up no other. */
  sendDue(): void {
    const now = this.now().toISOString();
    for (const webhook of Object.values(this.journal.state.webhooks)) {
      const due = webhook.status === "waiting" && webhook.dueAt <= now;
      if (due && !this.underway.has(webhook.id)) this.underway.set(webhook.id, this.send(webhook));
    }
  }

  /** Ends when every delivery that is under way has been noted. */
  async settled(): Promise<void> {
    await Promise.all(this.underway.values());
  }

  private async send(webhook: Webhook): Promise<void> {
    const delivered = await this.deliver(webhook);
    this.journal.record(delivered ? this.afterSuccess(webhook) : this.afterFailure(webhook));
    this.underway.delete(webhook.id);
  }

  /** True when the receiver took it, or answered 410 and wants no more of it. */
  private async deliver(webhook: Webhook): Promise<boolean> {
    const { id, type, reference, occurredAt, data } = webhook;
    const body = JSON.stringify({ id, type, reference, occurredAt, data });
    try {
      const reply = await fetch(addressOf(this.target.url, webhook.vendor), {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "x-vendor-signature": signature(this.target.secret, body),
        },
        body,
        redirect: "manual",
        signal: AbortSignal.timeout(5_000),
      });
      await reply.body?.cancel();
      return reply.ok || reply.status === 410;
    } catch {
      // Refused, timed out or cut off: all the same to the sender, who tries again.
      return false;
    }
  }

  private afterSuccess(webhook: Webhook) {
    if (webhook.repeats === 0) return { deliveredWebhooks: [webhook.id] };
    return { webhooks: [{ ...webhook, repeats: webhook.repeats - 1 }] };
  }

  private afterFailure(webhook: Webhook) {
    const attempts = webhook.attempts + 1;
    const dueAt = new Date(this.now().getTime() + backoffMs(attempts)).toISOString();
    const status: Webhook["status"] = attempts >= mostAttempts ? "dead" : "waiting";
    return { webhooks: [{ ...webhook, attempts, dueAt, status }] };
  }
}

function addressOf(url: string, vendor: string): string {
  if (url.includes(":vendor")) return url.replace(":vendor", vendor);
  return `${url.replace(/\/+$/, "")}/${vendor}`;
}
