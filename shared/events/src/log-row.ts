import type { Audience, LoggedEvent } from "./event.js";

/** A row of events.log as `pg` reads it: bigint comes as text. */
export interface LogRow {
  position: string;
  event_id: string;
  source: string;
  type: string;
  tenant_id: string;
  customer_id: string | null;
  audience: Audience;
  sequence: string | null;
  customer_sequence: string | null;
  payload: unknown;
  request_id: string | null;
  occurred_at: Date;
}

const count = (text: string | null) => (text === null ? null : Number(text));

export function toLoggedEvent(row: LogRow): LoggedEvent {
  return {
    id: row.event_id,
    type: row.type,
    source: row.source,
    tenantId: row.tenant_id,
    customerId: row.customer_id,
    audience: row.audience,
    payload: row.payload,
    occurredAt: row.occurred_at,
    requestId: row.request_id,
    position: Number(row.position),
    sequence: count(row.sequence),
    customerSequence: count(row.customer_sequence),
  };
}
