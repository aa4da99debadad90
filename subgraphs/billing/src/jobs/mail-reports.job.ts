import type { Job, JobContext } from "@markethall/events";
import { queueDue } from "../services/report-delivery.js";

/** Each minute: leaves reports that are due by the business clock to be sent, each by itself. */
export const mailReportsJob: Job = {
  name: "billing.mail-reports",
  timeLimitMs: 5 * 60_000,
  async run(_payload: unknown, { db, clock, signal }: JobContext): Promise<void> {
    const resellers: { id: string }[] = await db.read(null, (tx) =>
      tx.query("select id from reseller where status = 'ACTIVE' order by id"),
    );
    for (const { id } of resellers) {
      signal.throwIfAborted();
      const now = clock.now();
      await db.write({ resellerId: id, customerId: null }, (tx) => queueDue(tx, id, now), { now });
    }
  },
};
