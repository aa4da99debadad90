import { randomUUID } from "node:crypto";
import { type Consumer, consumeOnce, type DomainEvent } from "@markethall/events";
import type { Clock } from "@markethall/result";
import type { Database } from "@markethall/runtime";
import type { Client } from "pg";

/** Takes what was announced since the last call, oldest first, as the relay would. */
export async function drainOutbox(admin: Client, source: string): Promise<DomainEvent[]> {
  const { rows } = await admin.query(`delete from ${source}.outbox returning *`);
  return rows
    .sort((a, b) => Number(a.ord) - Number(b.ord))
    .map((row) => ({
      id: row.id,
      type: row.type,
      source,
      tenantId: row.reseller_id,
      customerId: row.customer_id,
      audience: row.audience,
      payload: row.payload,
      occurredAt: row.occurred_at,
      requestId: row.request_id,
    }));
}

/** An event from another subgraph. */
export function eventOf<P extends object>(
  type: string,
  tenantId: string,
  payload: P,
  more: Partial<DomainEvent<P>> = {},
): DomainEvent<P> {
  return {
    id: randomUUID(),
    type,
    source: type.split(".")[0] ?? "",
    tenantId,
    customerId: null,
    audience: "all",
    payload,
    occurredAt: new Date(),
    requestId: null,
    ...more,
  };
}

/** Gives an event to a consumer as the runner does: inbox and effect in one transaction. */
export function deliver(
  db: Database,
  consumer: Consumer,
  event: DomainEvent,
  clock: Clock,
): Promise<boolean> {
  return consumeOnce(db, consumer, event, clock);
}
