import { type Consumer, type DomainEvent, STUCK_WORK, type StuckWork } from "@markethall/events";
import type { Tx } from "@markethall/runtime";
import { announceStuckWorkChanged } from "../services/stuck-work-news.js";
import { placeOf } from "./place.js";

/** Keeps what the other subgraphs say is held up; the newest word on each thing wins, in whatever order they come. */
export const stuckWorkConsumer: Consumer = {
  name: "approvals.stuck-work",
  types: [STUCK_WORK],
  handle: async (tx, event) => {
    const work = event.payload as StuckWork;
    const before = await reasonBefore(tx, event.tenantId, work);
    const kept: unknown[] = await tx.query(
      `insert into stuck_work (reseller_id, kind, subject_id, customer_id, subject, reason, attempts, needs_person, since, as_of)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (reseller_id, kind, subject_id) do update
         set customer_id = excluded.customer_id, subject = excluded.subject, reason = excluded.reason,
             attempts = excluded.attempts, needs_person = excluded.needs_person, as_of = excluded.as_of,
             since = case when stuck_work.reason is null then excluded.since else stuck_work.since end
         where stuck_work.as_of <= excluded.as_of
       returning kind`,
      [
        event.tenantId,
        work.kind,
        work.subjectId,
        work.customerId,
        work.subject,
        work.reason,
        work.attempts,
        work.needsPerson,
        event.occurredAt,
        placeOf(event),
      ],
    );
    if (kept.length > 0 && before !== wordOn(work)) await announce(tx, event);
  },
};

function wordOn({ reason, needsPerson }: Pick<StuckWork, "reason" | "needsPerson">): string {
  return reason === null ? "" : `${needsPerson} ${reason}`;
}

async function reasonBefore(tx: Tx, resellerId: string, work: StuckWork): Promise<string> {
  const [row] = await tx.query(
    "select reason, needs_person from stuck_work where reseller_id = $1 and kind = $2 and subject_id = $3",
    [resellerId, work.kind, work.subjectId],
  );
  return row ? wordOn({ reason: row.reason, needsPerson: row.needs_person }) : "";
}

/** For pages that show it; once for each change of mind, and not for each attempt. */
function announce(tx: Tx, { payload, tenantId }: DomainEvent): Promise<void> {
  const { subject, reason } = payload as StuckWork;
  const status = reason === null ? "MOVING" : "STUCK";
  return announceStuckWorkChanged(tx, tenantId, { subject, status });
}
