import { explainFailure, type OutboundClient } from "@markethall/outbound";
import { Webhook } from "standardwebhooks";
import type { WebhookAnswer } from "../domain/webhook-retry.js";

/** What came of one try. */
export interface Tried {
  /** Null when no answer came. */
  readonly answer: WebhookAnswer | null;
  /** Why it did not go well, for people. */
  readonly problem: string | null;
  readonly durationMs: number;
  /** The beginning of the answer. */
  readonly responseBody: string | null;
}

interface SignedMessage {
  readonly url: string;
  readonly messageId: string;
  readonly body: string;
  /** Each signs; the receiver needs to know one of them. */
  readonly secrets: readonly string[];
}

/** Sends one message by Standard Webhooks: id, timestamp and a signature for each live secret. */
export class WebhookSender {
  /** @param outbound cuts long answers, of which only the beginning is kept */
  constructor(private readonly outbound: OutboundClient) {}

  async send(
    { url, messageId, body, secrets }: SignedMessage,
    now: Date,
    signal: AbortSignal,
  ): Promise<Tried> {
    const began = performance.now();
    const result = await this.outbound.send({
      method: "POST",
      url,
      body,
      signal,
      headers: {
        "content-type": "application/json",
        "user-agent": "Markethall-Webhooks/1",
        "webhook-id": messageId,
        "webhook-timestamp": String(Math.floor(now.getTime() / 1_000)),
        "webhook-signature": secrets
          .map((secret) => new Webhook(secret).sign(messageId, now, body))
          .join(" "),
      },
    });
    const durationMs = Math.round(performance.now() - began);
    if (!result.ok) {
      return {
        answer: null,
        problem: explainFailure(result.error),
        durationMs,
        responseBody: null,
      };
    }
    const { status, headers, body: text } = result.value;
    return {
      answer: { status, retryAfter: headers["retry-after"] ?? null },
      problem: status >= 200 && status < 300 ? null : `The endpoint answered ${status}.`,
      durationMs,
      // PostgreSQL keeps no NUL in a text.
      responseBody: text.replaceAll("\u0000", ""),
    };
  }
}
