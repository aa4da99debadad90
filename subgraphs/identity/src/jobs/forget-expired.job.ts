import type { Job, JobContext } from "@markethall/events";
import type { Clock } from "@markethall/result";

/** Takes away what nothing can use any more: sessions, links, tokens, challenges, counts, secrets kept for a replay, webhooks' old log. */
export class ForgetExpiredJob implements Job {
  readonly name = "identity.forget-expired";
  readonly timeLimitMs = 10 * 60_000;

  constructor(private readonly realTime: Clock) {}

  async run(_payload: unknown, { db }: JobContext): Promise<void> {
    await db.write(null, (tx) =>
      tx.query(
        "select forget_expired($1), forget_expired_proofs($1), forget_webhook_deliveries($1), forget_sealed_answers($1)",
        [this.realTime.now()],
      ),
    );
  }
}
