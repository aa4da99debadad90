import type { Job, JobContext } from "@markethall/events";
import type { Clock } from "@markethall/result";
import { WebhookEndpointEntity } from "../entities/webhook-endpoint.entity.js";
import { announceDeadLetters } from "../services/webhook-dead-letters.js";

interface Swept {
  readonly reseller_id: string;
  readonly endpoint_id: string;
}

/** Takes away what nothing can use any more: sessions, links, tokens, challenges, counts, secrets kept for a replay, webhooks' old log. */
export class ForgetExpiredJob implements Job {
  readonly name = "identity.forget-expired";
  readonly timeLimitMs = 10 * 60_000;

  constructor(private readonly realTime: Clock) {}

  async run(_payload: unknown, { db }: JobContext): Promise<void> {
    const now = this.realTime.now();
    await db.write(null, (tx) =>
      tx.query("select forget_expired($1), forget_expired_proofs($1), forget_sealed_answers($1)", [
        now,
      ]),
    );
    const swept = await db.write(null, (tx): Promise<readonly Swept[]> =>
      tx.query("select * from sweep_webhook_deliveries($1)", [now]),
    );
    // Nobody can replay what is forgotten, so it waits for nobody.
    for (const { reseller_id: resellerId, endpoint_id: id } of swept) {
      await db.write({ resellerId, customerId: null }, async (tx) => {
        const endpoint = await tx.findOneBy(WebhookEndpointEntity, { id });
        if (endpoint) await announceDeadLetters(tx, endpoint);
      });
    }
  }
}
