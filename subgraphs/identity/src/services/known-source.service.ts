import { createHash } from "node:crypto";
import type { Database, Tx } from "@markethall/runtime";

/** For how long a source stays known after the last sign-in from it. */
const KNOWN_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Where people have signed in from before. Guesses from elsewhere share one counter for each account; those from a known
 * source do not, so that a stranger who guesses from many places cannot make the person wait.
 */
export class KnownSourceService {
  constructor(private readonly db: Database) {}

  async isKnown(account: string, source: string, now: Date): Promise<boolean> {
    const [row] = await this.db.read(null, (tx) =>
      tx.query("select 1 from known_source where key = $1 and seen_at > $2", [
        keyOf(account, source),
        new Date(now.getTime() - KNOWN_MS),
      ]),
    );
    return row !== undefined;
  }

  /** Somebody has shown to be the one, from here. */
  async remember(tx: Tx, account: string, source: string, now: Date): Promise<void> {
    await tx.query(
      `insert into known_source (key, seen_at) values ($1, $2)
       on conflict (key) do update set seen_at = greatest(known_source.seen_at, excluded.seen_at)`,
      [keyOf(account, source), now],
    );
  }
}

/** A hash, so that the table names no address and no person. */
function keyOf(account: string, source: string): Buffer {
  return createHash("sha256")
    .update(JSON.stringify(["known", account, source]))
    .digest();
}
