import type { Audience } from "./event.js";

/** A row of an outbox, with the subgraph that it came from. */
export interface OutboxRow {
  source: string;
  ord: string;
  id: string;
  reseller_id: string;
  customer_id: string | null;
  audience: Audience;
  type: string;
  /** JSON as text: it is moved and not looked at. */
  payload: string;
  request_id: string | null;
  occurred_at: Date;
}

export interface NumberedRow {
  readonly row: OutboxRow;
  readonly position: number;
  readonly sequence: number | null;
  readonly customerSequence: number | null;
}

/**
 * Gives each row its place: in the log, among what the reseller's staff sees, and among what the customer sees. `counts` holds
 * the last number of each reseller and customer and is moved on.
 */
export function numberBatch(
  rows: readonly OutboxRow[],
  lastPosition: number,
  counts: Map<string, number>,
): NumberedRow[] {
  const next = (tenant: string) => {
    const number = (counts.get(tenant) ?? 0) + 1;
    counts.set(tenant, number);
    return number;
  };
  return rows.map((row, i) => ({
    row,
    position: lastPosition + i + 1,
    sequence: row.audience === "internal" ? null : next(row.reseller_id),
    customerSequence: row.audience === "all" && row.customer_id ? next(row.customer_id) : null,
  }));
}
