import type { Clock } from "@markethall/result";
import type { Database, Logger, Tx } from "@markethall/runtime";
import pg from "pg";
import type { DomainEvent, LoggedEvent } from "./event.js";
import type { EventLog } from "./event-log.js";

/** Acts on other subgraphs' facts. `handle` runs once per event, in one transaction with the event's tenant set. */
export interface Consumer {
  /** Unique and stable: its place in the log is kept under this name. */
  readonly name: string;
  readonly types: readonly string[];
  handle(tx: Tx, event: DomainEvent, clock: Clock): Promise<void>;
}

const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 50;

/**
 * Runs an event through a consumer once: the inbox row is written in the transaction of the effect (A23).
 * Answers false when it had been done before.
 */
export function consumeOnce(
  db: Database,
  consumer: Consumer,
  event: DomainEvent,
  clock: Clock,
): Promise<boolean> {
  return db.write(
    { resellerId: event.tenantId, customerId: null },
    async (tx) => {
      const fresh = await tx.query(
        `insert into inbox (consumer, event_id, reseller_id) values ($1, $2, $3)
         on conflict do nothing returning event_id`,
        [consumer.name, event.id, event.tenantId],
      );
      if (fresh.length === 0) return false;
      await consumer.handle(tx, event, clock);
      return true;
    },
    { now: event.occurredAt, requestId: event.requestId },
  );
}

/** Follows the log for one consumer, in order, and sets aside what fails again and again. */
export class ConsumerRunner {
  private readonly pool: pg.Pool;
  private working: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private unfollow: (() => void) | null = null;

  constructor(
    private readonly consumer: Consumer,
    private readonly db: Database,
    private readonly events: EventLog,
    eventsUrl: string,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {
    this.pool = new pg.Pool({ connectionString: eventsUrl, max: 1, idleTimeoutMillis: 1_000 });
    this.pool.on("error", (error) => log.warn({ err: error }, "consumer lost a connection"));
  }

  start(): void {
    this.unfollow = this.events.onGrowth(() => this.wake());
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.unfollow?.();
    await this.working;
    await this.pool.end();
  }

  private wake(): void {
    if (this.working) {
      this.again = true;
      return;
    }
    this.working = this.drain()
      .catch((error: unknown) => {
        this.log.warn({ err: error, consumer: this.consumer.name }, "consumer will try again");
      })
      .finally(() => {
        this.working = null;
        if (this.again && !this.stopped) {
          this.again = false;
          this.wake();
        }
      });
  }

  private async drain(): Promise<void> {
    for (;;) {
      const position = await this.position();
      const events = await this.events.after(position, this.consumer.types);
      const last = events.at(-1);
      if (!last) return;
      for (const event of events) {
        if (this.stopped) return;
        await this.handleOrSetAside(event);
        if (event === last || event.position % 50 === 0) await this.moveTo(event.position);
      }
    }
  }

  private async handleOrSetAside(event: LoggedEvent): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await consumeOnce(this.db, this.consumer, event, this.clock);
        return;
      } catch (error) {
        // While the database is away no attempt counts: this throws, and the next look begins here again.
        await this.pool.query("select 1");
        const context = {
          err: error,
          consumer: this.consumer.name,
          event: event.id,
          type: event.type,
        };
        if (attempt >= ATTEMPTS || this.stopped) {
          if (this.stopped) throw error;
          this.log.error(context, "event set aside");
          await this.setAside(event, error);
          return;
        }
        this.log.warn({ ...context, attempt }, "event failed");
        await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * 2 ** attempt));
      }
    }
  }

  private async position(): Promise<number> {
    const { rows } = await this.pool.query(
      "select position from events.cursor where consumer = $1",
      [this.consumer.name],
    );
    return Number(rows[0]?.position ?? 0);
  }

  private async moveTo(position: number): Promise<void> {
    await this.pool.query(
      `insert into events.cursor (consumer, position) values ($1, $2)
       on conflict (consumer) do update set position = greatest(cursor.position, excluded.position)`,
      [this.consumer.name, position],
    );
  }

  private async setAside(event: LoggedEvent, error: unknown): Promise<void> {
    await this.pool.query(
      `insert into events.dead_letter (consumer, event_id, tenant_id, reason) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [
        this.consumer.name,
        event.id,
        event.tenantId,
        error instanceof Error ? error.message : "failed",
      ],
    );
  }
}
