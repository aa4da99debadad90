import { PLATFORM_TENANT } from "@markethall/auth";
import type { Job, JobContext } from "@markethall/events";
import type { ApprovalRequestService } from "../services/approval-request.service.js";

/** Each minute: escalates what is overdue by the business clock and expires what nobody decided (A25). */
export class MeetDeadlinesJob implements Job {
  readonly name = "approvals.meet-deadlines";
  readonly timeLimitMs = 5 * 60_000;

  constructor(private readonly requests: ApprovalRequestService) {}

  async run(_payload: unknown, { db, clock, signal }: JobContext): Promise<void> {
    const resellers: { reseller_id: string }[] = await db.read(
      { resellerId: PLATFORM_TENANT, customerId: null },
      (tx) => tx.query("select reseller_id from resellers order by reseller_id"),
    );
    for (const { reseller_id: resellerId } of resellers) {
      signal.throwIfAborted();
      const now = clock.now();
      await db.write(
        { resellerId, customerId: null },
        (tx) => this.requests.meetDeadlines(tx, resellerId, now),
        { now },
      );
    }
  }
}
