import type { Job, JobContext } from "@markethall/events";
import { announceStuckWorkChanged } from "../services/stuck-work-news.js";

/**
 * Tells the pages that something of the machinery became stuck or was mended: PostgreSQL orders this under `jobs.tell_stuck`
 * with the change itself, one for each reseller however much happens at once.
 */
export const tellStuckWorkJob: Job = {
  name: "approvals.tell-stuck-work",
  async run(payload: unknown, { db, clock }: JobContext): Promise<void> {
    const { resellerId } = payload as { resellerId: string };
    await db.write(
      { resellerId, customerId: null },
      (tx) =>
        announceStuckWorkChanged(tx, resellerId, {
          subject: "Work apart from requests",
          status: "CHANGED",
        }),
      { now: clock.now() },
    );
  },
};
