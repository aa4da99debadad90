import { type Connection, decodeCursor, pageSize, toConnection } from "@markethall/graph";
import type { Tx } from "@markethall/runtime";
import type { PortalPart, StuckWorkKind } from "../domain/stuck-work.js";
import type { Page } from "./approval-request.queries.js";

/** One piece of stuck work, from wherever it is kept. */
export interface StuckWorkRow {
  readonly id: string;
  readonly kind: StuckWorkKind;
  /** Whose work it is; of machinery that is no part's own it is not said. */
  readonly part: PortalPart | null;
  readonly customerId: string | null;
  readonly subjectId: string | null;
  /** For EVENT and JOB the machinery's own name. */
  readonly subject: string;
  readonly reason: string | null;
  readonly since: Date;
  readonly attempts: number;
  readonly nextAt: Date | null;
  readonly needsPerson: boolean;
  /** A job of which an attempt took longer than it may. */
  readonly overran: boolean;
}

/** What narrows the list; what is absent narrows nothing. */
export interface StuckWorkFilter {
  readonly ids?: readonly string[] | null;
  readonly kind?: readonly StuckWorkKind[] | null;
  readonly part?: readonly PortalPart[] | null;
  readonly customerId?: string | null;
  readonly needsPerson?: boolean | null;
  /** Stuck since before this. */
  readonly sinceBefore?: Date | null;
}

/** As many of each kind as anybody would look at. */
const MOST = 1_000;

/** A consumer and a job are named after their part: `billing.facts`. */
const partOf = (name: string) => `upper(split_part(${name}, '.', 1))`;

// Row-level security and the functions' own rule keep each part to the transaction's tenant. $1: business time.
const everything = `
  select 'EVENT:' || consumer || ':' || event_id as id, 'EVENT' as kind, customer_id as "customerId", null::uuid as "subjectId",
         type || ' → ' || consumer as subject, reason, first_failed_at as since, attempts,
         retry_at as "nextAt", retry_at is null as "needsPerson", false as overran, ${partOf("consumer")} as part
    from events.dead_letters(${MOST})
  union all
  select 'JOB:' || id, 'JOB', null, null, task, reason, since, attempts, next_at, next_at is null, overran, ${partOf("task")}
    from jobs.stuck(${MOST})
  union all
  select 'APPROVAL_REQUEST:' || id, 'APPROVAL_REQUEST', customer_id, id, number || ': ' || subject,
         'Nobody has decided since it was due.', due_at, 0, null, true, false, 'APPROVALS'
    from approval_requests where status = 'PENDING' and due_at <= $1
  union all
  select kind || ':' || subject_id, kind, customer_id, subject_id, subject, reason, since, attempts, null, needs_person, false,
         case when kind in ('BILLING_RUN', 'USAGE_IMPORT') then 'BILLING' when kind = 'WEBHOOK_ENDPOINT' then 'IDENTITY'
              else 'SUBSCRIPTIONS' end
    from stuck_work where reason is not null`;

/** A page of what is stuck, the newest first. */
export async function listStuckWork(
  tx: Tx,
  now: Date,
  page: Page & { readonly filter?: StuckWorkFilter | null },
): Promise<Connection<StuckWorkRow>> {
  const first = pageSize(page.first);
  const after = decodeCursor(page.after, 2);
  const { ids, kind, part, customerId, needsPerson, sinceBefore } = page.filter ?? {};
  const rows: (StuckWorkRow & { total: number })[] = await tx.query(
    `select * from (select *, count(*) over ()::int as total from (${everything}) work
       where ($5::text[] is null or id = any($5)) and ($6::text[] is null or kind = any($6))
         and ($7::text[] is null or part = any($7)) and ($8::uuid is null or "customerId" = $8)
         and ($9::boolean is null or "needsPerson" = $9) and ($10::timestamptz is null or since < $10)) counted
      where $2::timestamptz is null or (date_trunc('milliseconds', since), id) < ($2::timestamptz, $3)
      order by date_trunc('milliseconds', since) desc, id desc limit $4`,
    [
      now,
      after?.[0] ?? null,
      after?.[1] ?? null,
      first + 1,
      ids ?? null,
      kind ?? null,
      part ?? null,
      customerId ?? null,
      needsPerson ?? null,
      sinceBefore ?? null,
    ],
  );
  return toConnection(rows, first, rows[0]?.total ?? 0, (row) => [row.since.toISOString(), row.id]);
}

/** One of them; null where there is none that the transaction's tenant may see. */
export async function findStuckWork(tx: Tx, now: Date, id: string): Promise<StuckWorkRow | null> {
  const [row] = await tx.query(`select * from (${everything}) work where id = $2`, [now, id]);
  return row ?? null;
}
