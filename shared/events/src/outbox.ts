import type { Actor } from "@markethall/auth";
import type { Tx } from "@markethall/runtime";
import type { Audience } from "./event.js";

export interface NewEvent {
  readonly type: string;
  readonly payload: object;
  /** Defaults to the transaction's reseller. Facts of all resellers say PLATFORM_TENANT. */
  readonly tenantId?: string;
  /** The customer that may see it, too, if the audience is `all`. */
  readonly customerId?: string | null;
  readonly audience?: Audience;
}

/** Announces facts with the transaction that makes them true (A23); the relay sends them after its commit. */
export async function publish(tx: Tx, ...events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx.query(
    `insert into outbox (reseller_id, customer_id, audience, type, payload, request_id, occurred_at)
     select coalesce(tenant, nullif(current_setting('app.reseller', true), '')::uuid), customer, audience, type, payload,
            nullif(current_setting('app.request', true), ''),
            coalesce(nullif(current_setting('app.now', true), '')::timestamptz, clock_timestamp())
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::jsonb[])
            with ordinality as new (tenant, customer, audience, type, payload, place)
      order by place`,
    [
      events.map((event) => event.tenantId ?? null),
      events.map((event) => event.customerId ?? null),
      events.map((event) => event.audience ?? "all"),
      events.map((event) => event.type),
      events.map((event) => JSON.stringify(event.payload)),
    ],
  );
}

export const AUDIT_EVENT = "audit.recorded.v1";

export interface AuditEntry {
  readonly actor: Actor;
  /** Operation or job. */
  readonly action: string;
  /** What it was done to: a type and an id, never personal data. */
  readonly subject: string;
  readonly outcome: "done" | "refused";
}

/** One entry per change of state and per refused action, in the same transaction (A21). */
export async function audit(
  tx: Tx,
  { actor, action, subject, outcome }: AuditEntry,
): Promise<void> {
  await publish(tx, {
    type: AUDIT_EVENT,
    audience: "internal",
    payload: {
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      action,
      subject,
      outcome,
    },
  });
}

export interface EnqueueOptions {
  readonly runAt?: Date;
  /** A job that waits under the same key is replaced, so that there is one. */
  readonly key?: string;
  readonly maxAttempts?: number;
  /** Jobs of one queue run one after the other, whatever their kind. */
  readonly queue?: string;
}

/** Adds a job with the transaction that makes it necessary: neither is there without the other. */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: object,
  { runAt, key, maxAttempts = 25, queue }: EnqueueOptions = {},
): Promise<void> {
  await enqueueAll(tx, task, [payload], { runAt, key, maxAttempts, queue });
}

/** The same of many, in one statement. */
export async function enqueueAll(
  tx: Tx,
  task: string,
  payloads: readonly object[],
  { runAt, key, maxAttempts = 25, queue }: EnqueueOptions = {},
): Promise<void> {
  const jobs = "unnest($2::json[]) as job (payload)";
  await tx.query(`select jobs.enqueue($1, payload, $3::timestamptz, $4, $5, $6) from ${jobs}`, [
    task,
    payloads.map((payload) => JSON.stringify(payload)),
    runAt ?? null,
    key ?? null,
    maxAttempts,
    queue ?? null,
  ]);
}
