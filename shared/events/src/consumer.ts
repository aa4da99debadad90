import type { Clock } from "@markethall/result";
import type { Database, Logger, Tx } from "@markethall/runtime";
import { metrics, tracing } from "@markethall/telemetry";
import pg from "pg";
import { type DeadLetter, DeadLetters } from "./dead-letters.js";
import type { DomainEvent, LoggedEvent } from "./event.js";
import type { EventLog } from "./event-log.js";
import type { EventStream, StreamedEvent } from "./event-stream.js";

/** Acts on other subgraphs' facts. `handle` runs once per event, in one transaction with the event's tenant set. */
export interface Consumer {
  /** Unique and stable: its place in the log is kept under this name. */
  readonly name: string;
  readonly types: readonly string[];
  handle(tx: Tx, event: DomainEvent, clock: Clock): Promise<void>;
}

const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 50;
/** A stream brings new events; the log is looked at for what it did not bring, and for letters to try again. */
const LOOK_BESIDE_STREAM_MS = 15_000;

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
  const { name } = consumer;
  const effect = () => takeIn(db, consumer, event, clock);
  const request = event.requestId ? { request: { id: event.requestId } } : {};
  return metrics.time(
    "markethall_consumer_seconds",
    (outcome) => ({ consumer: name, outcome }),
    () =>
      tracing.span({ name: `consume ${name} ${event.type}`, kind: "consumer", ...request }, effect),
  );
}

function takeIn(
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

/**
 * Follows the log for one consumer, in order, and sets aside what fails again and again. Two processes may follow for the same
 * consumer: the inbox lets one of them have each event, and a transaction of a stopped one is ended by PostgreSQL, so
 * that what it writes late is refused (A24).
 */
export class ConsumerRunner {
  private readonly pool: pg.Pool;
  private readonly letters: DeadLetters;
  private working: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private unfollow: (() => void | Promise<void>) | null = null;
  /** Newest entry that the stream brought to this process. */
  private lastStreamed: number | null = null;
  private looks: NodeJS.Timeout | null = null;

  constructor(
    private readonly consumer: Consumer,
    private readonly db: Database,
    private readonly events: EventLog,
    eventsUrl: string,
    private readonly clock: Clock,
    private readonly log: Logger,
    private readonly stream: EventStream | null = null,
  ) {
    this.pool = new pg.Pool({ connectionString: eventsUrl, max: 1, idleTimeoutMillis: 1_000 });
    this.pool.on("error", (error) => log.warn({ err: error }, "consumer lost a connection"));
    this.letters = new DeadLetters(this.pool, consumer.name);
  }

  async start(): Promise<void> {
    if (this.stream) {
      this.looks = setInterval(() => this.wake(), LOOK_BESIDE_STREAM_MS);
      this.unfollow = await this.stream.follow(
        this.consumer.name,
        (entry) => this.take(entry),
        () => this.wake(),
      );
    } else {
      this.unfollow = this.events.onGrowth(() => this.wake());
    }
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.looks) clearInterval(this.looks);
    await this.unfollow?.();
    await this.working;
    await this.pool.end();
  }

  private wake(): void {
    if (this.working) {
      this.again = true;
      return;
    }
    void this.drainAlone().catch((error: unknown) => {
      this.log.warn({ err: error, consumer: this.consumer.name }, "consumer will try again");
    });
  }

  /** To be begun while nothing is at work; `working` ends with it, however it ends. */
  private drainAlone(): Promise<void> {
    const drained = this.drain();
    this.working = drained
      .catch(() => undefined)
      .then(() => {
        this.working = null;
        if (this.again && !this.stopped) {
          this.again = false;
          this.wake();
        }
      });
    return drained;
  }

  /**
   * An entry from the stream; where entries are missing before it, or its event is too large to travel, the log has them.
   * @throws when they could not be taken from the log: then the entry has to come again, since what follows it would
   *   move the cursor past them.
   */
  private async take({ position, event }: StreamedEvent): Promise<void> {
    const gapless = this.lastStreamed === null ? false : position <= this.lastStreamed + 1;
    if (!gapless || event === null) {
      while (this.working) await this.working;
      await this.drainAlone();
    } else if (this.consumer.types.includes(event.type)) {
      await this.working;
      await this.handleOrSetAside(event);
      await this.moveTo(position);
    }
    this.lastStreamed = Math.max(position, this.lastStreamed ?? 0);
  }

  private async drain(): Promise<void> {
    await this.retryLetters();
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
        await this.databaseAnswers();
        if (this.stopped) throw error;
        if (attempt >= ATTEMPTS) {
          this.log.error(this.about(event, error), "event set aside");
          return this.letters.setAside(event, error, attempt);
        }
        this.log.warn({ ...this.about(event, error), attempt }, "event failed");
        const pause = FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random() / 2);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  private async retryLetters(): Promise<void> {
    for (const letter of await this.letters.due()) {
      if (this.stopped) return;
      await this.retry(letter);
    }
  }

  private async retry(letter: DeadLetter): Promise<void> {
    try {
      await consumeOnce(this.db, this.consumer, letter.event, this.clock);
    } catch (error) {
      await this.databaseAnswers();
      this.log.warn(this.about(letter.event, error), "event failed again");
      return this.letters.keep(letter, error, ATTEMPTS);
    }
    this.log.info(this.about(letter.event), "event that was set aside is done");
    await this.letters.forget(letter);
  }

  /** While the database is away no attempt counts: this throws, and the next look begins here again. */
  private async databaseAnswers(): Promise<void> {
    await this.pool.query("select 1");
  }

  private about(event: LoggedEvent, error?: unknown) {
    const { id, type, requestId } = event;
    return {
      consumer: this.consumer.name,
      event: id,
      type,
      requestId,
      ...(error ? { err: error } : {}),
    };
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
}
