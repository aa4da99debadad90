import type { Pool } from "pg";
import type { LoggedEvent } from "./event.js";
import { type LogRow, toLoggedEvent } from "./log-row.js";

/** An event that a consumer could not digest, and how often it was tried. */
export interface DeadLetter {
  readonly event: LoggedEvent;
  readonly attempts: number;
}

/** Times that an event set aside is tried again by itself: after one minute, two, four … half an hour. */
const RETRIES = 6;
const FIRST_RETRY_MS = 60_000;

/**
 * Milliseconds until an event set aside is tried again, half of them by chance; null once a person has to look.
 * @param retries Times that it was tried again already, 0 when it was just set aside.
 */
export function deadLetterDelay(retries: number, chance = Math.random()): number | null {
  if (retries >= RETRIES) return null;
  return FIRST_RETRY_MS * 2 ** retries * (0.5 + chance / 2);
}

/**
 * What one consumer set aside, which the pages are told of. Events after it go on: their payloads carry state, so order
 * does not matter.
 */
export class DeadLetters {
  constructor(
    private readonly pool: Pool,
    private readonly consumer: string,
  ) {}

  /** Keeps an event for later, with the reason and how often it failed in a row. */
  async setAside(event: LoggedEvent, error: unknown, attempts: number): Promise<void> {
    await this.pool.query(
      `with kept as (
         insert into events.dead_letter (consumer, event_id, tenant_id, customer_id, type, reason, attempts, retry_at)
         values ($1, $2, $3, $4, $5, $6, $7, now() + $8 * interval '1 millisecond')
         on conflict do nothing returning tenant_id)
       select jobs.tell_stuck(tenant_id) from kept`,
      [
        this.consumer,
        event.id,
        event.tenantId,
        event.customerId,
        event.type,
        reasonOf(error),
        attempts,
        deadLetterDelay(0),
      ],
    );
  }

  /** Those whose time to be tried again has come, the oldest first. */
  async due(): Promise<DeadLetter[]> {
    const { rows } = await this.pool.query<LogRow & { attempts: number }>(
      `select log.*, letter.attempts from events.dead_letter letter join events.log using (event_id)
        where letter.consumer = $1 and letter.retry_at <= now() order by log.position limit 50`,
      [this.consumer],
    );
    return rows.map((row) => ({ event: toLoggedEvent(row), attempts: row.attempts }));
  }

  /** It was digested. */
  async forget({ event }: DeadLetter): Promise<void> {
    await this.pool.query(
      `with kept as (delete from events.dead_letter where consumer = $1 and event_id = $2 returning tenant_id)
       select jobs.tell_stuck(tenant_id) from kept`,
      [this.consumer, event.id],
    );
  }

  /** It failed again: next time later, or never by itself. */
  async keep({ event, attempts }: DeadLetter, error: unknown, firstTries: number): Promise<void> {
    await this.pool.query(
      `with kept as (
         update events.dead_letter
            set attempts = $3, reason = $4, failed_at = now(), retry_at = now() + $5 * interval '1 millisecond'
          where consumer = $1 and event_id = $2 returning tenant_id)
       select jobs.tell_stuck(tenant_id) from kept`,
      [
        this.consumer,
        event.id,
        attempts + 1,
        reasonOf(error),
        deadLetterDelay(attempts + 1 - firstTries),
      ],
    );
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : "failed";
}
