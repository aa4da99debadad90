import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "@markethall/runtime";
import pg from "pg";
import { CLOCK_CHANNEL, LOG_CHANNEL, type LoggedEvent } from "./event.js";
import type { EventStream } from "./event-stream.js";
import { type LogRow, toLoggedEvent } from "./log-row.js";
import { PAGE, pageOf } from "./page.js";

/** Readers look without being woken, too: a notification is a hint, the log is the truth. */
const LOOK_MS = 2_000;
const LISTEN_AGAIN_MS = 500;
/** What wakes a reader beside a stream is seldom lost; and sessions that end must be heard of within 5 s (A11). */
const LOOK_BESIDE_STREAM_MS = 4_000;

/** For whom events are numbered: a reseller's staff, or one customer. */
export interface Viewer {
  readonly resellerId: string;
  readonly customerId: string | null;
}

/** Reads the log: wakes its followers when it grew, and answers what somebody missed. */
export class EventLog {
  private readonly pool: pg.Pool;
  private listener: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;
  private isReturning = false;
  private unfollowStream: (() => void) | null = null;
  private readonly followers = new Set<() => void>();
  private readonly clockFollowers = new Set<(offsetMs: number) => void>();

  constructor(
    private readonly url: string,
    private readonly log: Logger,
    private readonly stream: EventStream | null = null,
  ) {
    this.pool = new pg.Pool({ connectionString: url, max: 3 });
    this.pool.on("error", (error) => log.warn({ err: error }, "event log lost a connection"));
  }

  async start(): Promise<void> {
    this.timer = setInterval(() => this.wake(), this.stream ? LOOK_BESIDE_STREAM_MS : LOOK_MS);
    this.unfollowStream = this.stream?.onGrowth(() => this.wake()) ?? null;
    await this.listen();
  }

  /** Calls `wake` whenever the log may have grown. Answers how to end it. */
  onGrowth(wake: () => void): () => void {
    this.followers.add(wake);
    return () => this.followers.delete(wake);
  }

  /** Calls `follow` with the business clock's offset: now and at each change. */
  async followClock(follow: (offsetMs: number) => void): Promise<void> {
    this.clockFollowers.add(follow);
    follow(await this.clockOffset());
  }

  async lastPosition(): Promise<number> {
    const { rows } = await this.pool.query(
      "select coalesce(max(position), 0) as p from events.log",
    );
    return Number(rows[0].p);
  }

  /** Events after a position, a page of them, in order; only of these types, if some are given. */
  async after(position: number, types?: readonly string[]): Promise<LoggedEvent[]> {
    const { rows } = await this.pool.query<LogRow>(
      pageOf(
        "events.log where position > $1 and ($2::text[] is null or type = any($2))",
        "position",
      ),
      [position, types ?? null],
    );
    return rows.map(toLoggedEvent);
  }

  /** The newest number among what a viewer may see; 0 where there is nothing yet. */
  async lastSequence(viewer: Viewer): Promise<number> {
    const { column, tenant, id } = numbersOf(viewer);
    const { rows } = await this.pool.query(
      `select coalesce(max(${column}), 0) as last from events.log where ${tenant} = $1`,
      [id],
    );
    return Number(rows[0].last);
  }

  /** What a viewer missed: visible events after a sequence, at most 500, in order. */
  async missed(viewer: Viewer, after: number): Promise<LoggedEvent[]> {
    const { column, tenant, id } = numbersOf(viewer);
    const { rows } = await this.pool.query<LogRow>(
      `select * from events.log where ${tenant} = $1 and ${column} > $2 order by ${column} limit ${PAGE}`,
      [id, after],
    );
    return rows.map(toLoggedEvent);
  }

  async healthy(): Promise<boolean> {
    await this.pool.query("select 1");
    return this.listener !== null;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    this.unfollowStream?.();
    await this.listener?.end().catch(() => undefined);
    await this.pool.end();
  }

  private wake(): void {
    for (const follower of this.followers) follower();
  }

  private async clockOffset(): Promise<number> {
    const { rows } = await this.pool.query("select offset_ms from events.clock");
    return Number(rows[0]?.offset_ms ?? 0);
  }

  /** Listens on one connection; when it ends, by itself or by never having begun, on the next one. */
  private async listen(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true });
    client.on("notification", ({ channel, payload }) => {
      if (channel === LOG_CHANNEL) this.wake();
      if (channel === CLOCK_CHANNEL)
        for (const follow of this.clockFollowers) follow(Number(payload));
    });
    client.on("error", (error) => this.log.warn({ err: error }, "event log lost its listener"));
    try {
      await client.connect();
      const channels = this.stream ? [CLOCK_CHANNEL] : [LOG_CHANNEL, CLOCK_CHANNEL];
      await client.query(channels.map((channel) => `listen ${channel}`).join("; "));
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    client.once("end", () => void this.listenAgain());
    this.listener = client;
    this.wake();
  }

  /** One attempt at a time, until one holds: attempts that start others would double while the database is away. */
  private async listenAgain(): Promise<void> {
    this.listener = null;
    if (this.isReturning) return;
    this.isReturning = true;
    for (let isBack = false; !isBack && !this.stopped;) {
      await pause(LISTEN_AGAIN_MS);
      isBack = await this.isBack();
    }
    this.isReturning = false;
  }

  private async isBack(): Promise<boolean> {
    try {
      if (!this.listener) await this.listen();
      const offset = await this.clockOffset();
      for (const follow of this.clockFollowers) follow(offset);
      return this.listener !== null;
    } catch (error) {
      this.log.warn({ err: error }, "event log cannot listen yet");
      return false;
    }
  }
}

function numbersOf({ resellerId, customerId }: Viewer) {
  return customerId === null
    ? { column: "sequence", tenant: "tenant_id", id: resellerId }
    : { column: "customer_sequence", tenant: "customer_id", id: customerId };
}
