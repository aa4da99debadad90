import type { Tx } from "@markethall/runtime";

/** Longer than a vendor may take to answer about one item; renewed after each. */
const LEASE_MS = 30_000;

/**
 * One worker at a time speaks with vendors about an order, so that two never ask for the same thing
 * at once. A worker that died gives its turn back by time, and one that comes late finds it taken (A24).
 *
 * @returns False while another worker has its turn.
 */
export async function takeLease(tx: Tx, orderId: string, token: string): Promise<boolean> {
  return leased(
    tx,
    `update orders set lease_token = $2, lease_until = $3
      where id = $1 and (lease_until is null or lease_until < $4 or lease_token = $2) returning id`,
    [orderId, token, leaseEnd(), new Date()],
  );
}

/** Prolongs a turn; false when it was given to somebody else meanwhile: what was learnt is not to be written. */
export async function keepLease(tx: Tx, orderId: string, token: string): Promise<boolean> {
  return leased(
    tx,
    "update orders set lease_until = $3 where id = $1 and lease_token = $2 returning id",
    [orderId, token, leaseEnd()],
  );
}

/** Gives a turn back that came to nothing, so that whoever comes next need not wait for its end. */
export async function dropLease(tx: Tx, orderId: string, token: string): Promise<void> {
  await tx.query(
    "update orders set lease_token = null, lease_until = null where id = $1 and lease_token = $2",
    [orderId, token],
  );
}

/** Milliseconds until somebody else's turn is over at the latest. */
export const LEASE_WAIT_MS = LEASE_MS;

function leaseEnd(): Date {
  return new Date(Date.now() + LEASE_MS);
}

async function leased(tx: Tx, sql: string, values: readonly unknown[]): Promise<boolean> {
  const [rows]: [unknown[], number] = await tx.query(sql, [...values]);
  return rows.length > 0;
}
