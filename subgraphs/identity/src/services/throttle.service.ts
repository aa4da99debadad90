import { createHash } from "node:crypto";
import type { Database } from "@markethall/runtime";
import { secondsToWait, type ThrottleLimit } from "../domain/throttle.js";

/** One thing to count: what is tried, for whom, from where. */
export interface Guarded {
  readonly limit: ThrottleLimit;
  readonly parts: readonly string[];
}

/** Counts tries in PostgreSQL, so that all processes count together and a restart forgets nothing. */
export class ThrottleService {
  constructor(private readonly db: Database) {}

  /**
   * Counts this try and says how many seconds to wait before it may be made; 0 means now. Counting comes first, so that
   * many tries at once cannot all pass. In a transaction of its own: a refused try counts, too.
   */
  async count(guarded: readonly Guarded[], now: Date): Promise<number> {
    return this.db.write(null, async (tx) => {
      let longest = 0;
      for (const { limit, parts } of guarded) {
        const [row] = await tx.query(
          `insert into throttle (key, started_at, tries) values ($1, $2, 1)
           on conflict (key) do update set
             tries = case when throttle.started_at <= $3 then 1 else throttle.tries + 1 end,
             started_at = case when throttle.started_at <= $3 then excluded.started_at else throttle.started_at end
           returning started_at, tries`,
          [keyOf(parts), now, new Date(now.getTime() - limit.windowSeconds * 1000)],
        );
        longest = Math.max(
          longest,
          secondsToWait({ startedAt: row.started_at, tries: row.tries }, limit, now),
        );
      }
      return longest;
    });
  }

  /** Takes one try back that turned out to be no guess: many people behind one address sign in within minutes. */
  async giveBack(parts: readonly string[]): Promise<void> {
    await this.db.write(null, (tx) =>
      tx.query("update throttle set tries = tries - 1 where key = $1 and tries > 0", [
        keyOf(parts),
      ]),
    );
  }

  /** Forgets the tries of somebody who has shown to be the one. */
  async clear(parts: readonly string[]): Promise<void> {
    await this.db.write(null, (tx) =>
      tx.query("delete from throttle where key = $1", [keyOf(parts)]),
    );
  }
}

/** A hash, so that the table names no address and no person. */
function keyOf(parts: readonly string[]): Buffer {
  return createHash("sha256").update(JSON.stringify(parts)).digest();
}
