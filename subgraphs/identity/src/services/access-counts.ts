import type { Tx } from "@markethall/runtime";
import { liveSince } from "../domain/session.js";

/** What the suspension of a reseller reaches. */
export interface ResellerExtent {
  readonly customers: number;
  readonly people: number;
  readonly openSessions: number;
  readonly apiClients: number;
}

/** For each person, the sessions that are open at a moment of real time. */
export function openSessionsOf(tx: Tx, userIds: readonly string[], now: Date): Promise<number[]> {
  const { lastSeenAfter, createdAfter } = liveSince(now);
  return counted(
    tx,
    `select user_id as id, count(*)::int as count from user_session
      where user_id = any($1) and last_seen_at > $2 and created_at > $3 group by user_id`,
    userIds,
    [lastSeenAfter, createdAfter],
  );
}

/** For each program, the tokens that work at a moment of real time. */
export function liveTokensOf(tx: Tx, clientIds: readonly string[], now: Date): Promise<number[]> {
  return counted(
    tx,
    `select api_client_id as id, count(*)::int as count from bearer_token
      where api_client_id = any($1) and expires_at > $2 group by api_client_id`,
    clientIds,
    [now],
  );
}

/** For each secret, the tokens that it opened and that work at a moment of real time. */
export function liveTokensOfSecrets(
  tx: Tx,
  secretIds: readonly string[],
  now: Date,
): Promise<number[]> {
  return counted(
    tx,
    `select api_client_secret_id as id, count(*)::int as count from bearer_token
      where api_client_secret_id = any($1) and expires_at > $2 group by api_client_secret_id`,
    secretIds,
    [now],
  );
}

/** For each reseller, how many it reaches: figures alone, which the platform may know of everybody. */
export async function extentsOf(
  tx: Tx,
  resellerIds: readonly string[],
  now: Date,
): Promise<ResellerExtent[]> {
  const { lastSeenAfter, createdAfter } = liveSince(now);
  const rows: ({ reseller_id: string } & ResellerExtent)[] = await tx.query(
    `select reseller_id, customers, people, open_sessions as "openSessions", api_clients as "apiClients"
       from reseller_extents($1, $2, $3)`,
    [resellerIds, lastSeenAfter, createdAfter],
  );
  const found = new Map(rows.map((row) => [row.reseller_id, row]));
  return resellerIds.map((id) => found.get(id) ?? nobody);
}

const nobody: ResellerExtent = { customers: 0, people: 0, openSessions: 0, apiClients: 0 };

async function counted(
  tx: Tx,
  sql: string,
  ids: readonly string[],
  more: readonly Date[],
): Promise<number[]> {
  const rows: { id: string; count: number }[] = await tx.query(sql, [ids, ...more]);
  const counts = new Map(rows.map(({ id, count }) => [id, count]));
  return ids.map((id) => counts.get(id) ?? 0);
}
