import { randomUUID } from "node:crypto";
import type { Logger } from "@markethall/runtime";
import pg from "pg";
import { LOG_CHANNEL } from "./event.js";
import type { EventStream } from "./event-stream.js";
import { leasedSession } from "./leased-session.js";
import { numberBatch, type OutboxRow } from "./numbering.js";
import { PAGE, pageOf } from "./page.js";
import { StreamFeeder } from "./stream-feeder.js";

const BUSY_MS = 20;
const IDLE_MS = 100;
/** Any number that is ours alone: one relay per database writes the log. */
const ADVISORY_LOCK = 7_243_001;

/**
 * Moves what committed transactions left in the outboxes to the log, numbers it and wakes its readers. One relay per database
 * works at a time, the others wait for its lock; so positions and sequences have no gaps, and a long transaction
 * elsewhere holds nobody up. The lock belongs to the session that writes, and PostgreSQL ends the session of a relay that
 * falls silent: one that comes back late has neither lock nor connection, and its write is refused (A24).
 */
export class Relay {
  private stopped = false;
  private running: Promise<void> | null = null;
  private readonly name = `relay ${randomUUID()}`;

  constructor(
    private readonly url: string,
    private readonly sources: readonly string[],
    private readonly log: Logger,
    private readonly stream: EventStream | null = null,
    private readonly silentMs = 10_000,
  ) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      const client = new pg.Client({
        ...leasedSession(this.url, this.silentMs),
        application_name: this.name,
      });
      client.on("error", (error) => this.log.warn({ err: error }, "relay lost its connection"));
      try {
        await client.connect();
        await this.relayUntilLost(client);
      } catch (error) {
        if (!this.stopped) this.log.warn({ err: error }, "relay starts again");
        await pause(500);
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  }

  private async relayUntilLost(client: pg.Client): Promise<void> {
    while (!this.stopped && !(await locked(client))) await pause(500);
    const feeder = this.stream && new StreamFeeder(this.stream, this.log);
    while (!this.stopped) {
      const moved = await this.moveBatch(client);
      await feeder?.feed(client, moved > 0);
      await pause(moved === 0 ? IDLE_MS : moved < PAGE ? BUSY_MS : 0);
    }
  }

  /** Moves at most one batch of each outbox; answers how many events the fullest gave. */
  async moveBatch(client: pg.Client): Promise<number> {
    await client.query("begin");
    try {
      const { rows } = await client.query<OutboxRow>(takeSql(this.sources));
      if (rows.length > 0) await append(client, rows);
      await client.query("commit");
      return rows.length;
    } catch (error) {
      await client.query("rollback");
      throw error;
    }
  }
}

async function append(client: pg.Client, rows: OutboxRow[]): Promise<void> {
  const tenants = [...new Set(rows.flatMap((row) => [row.reseller_id, row.customer_id]))];
  const last = await client.query("select coalesce(max(position), 0) as position from events.log");
  const counters = await client.query(
    "select tenant_id, last from events.counter where tenant_id = any($1::uuid[])",
    [tenants.filter((tenant) => tenant !== null)],
  );
  const counts = new Map<string, number>(
    counters.rows.map((row) => [row.tenant_id, Number(row.last)]),
  );
  const events = numberBatch(rows, Number(last.rows[0].position), counts);
  await client.query(
    `insert into events.log (position, event_id, source, type, tenant_id, customer_id, audience, sequence,
                             customer_sequence, payload, request_id, occurred_at)
     select * from unnest($1::bigint[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::text[],
                          $8::bigint[], $9::bigint[], $10::jsonb[], $11::text[], $12::timestamptz[])`,
    [
      events.map((event) => event.position),
      events.map(({ row }) => row.id),
      events.map(({ row }) => row.source),
      events.map(({ row }) => row.type),
      events.map(({ row }) => row.reseller_id),
      events.map(({ row }) => row.customer_id),
      events.map(({ row }) => row.audience),
      events.map((event) => event.sequence),
      events.map((event) => event.customerSequence),
      events.map(({ row }) => row.payload),
      events.map(({ row }) => row.request_id),
      events.map(({ row }) => row.occurred_at),
    ],
  );
  await client.query(
    `insert into events.counter (tenant_id, last) select * from unnest($1::uuid[], $2::bigint[])
     on conflict (tenant_id) do update set last = excluded.last`,
    [[...counts.keys()], [...counts.values()]],
  );
  await client.query(`notify ${LOG_CHANNEL}`);
}

function takeSql(sources: readonly string[]): string {
  const taken = sources.map(
    (source) =>
      `${source}_taken as (delete from ${source}.outbox where ord in (
         select ord from (${pageOf(`${source}.outbox`, "ord")}) page) returning *)`,
  );
  const all = sources.map(
    (source) =>
      `select '${source}' as source, ord, id, reseller_id, customer_id, audience, type, payload::text as payload,
              request_id, occurred_at from ${source}_taken`,
  );
  return `with ${taken.join(", ")} ${all.join(" union all ")} order by source, ord`;
}

async function locked(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query("select pg_try_advisory_lock($1) as locked", [ADVISORY_LOCK]);
  return rows[0].locked;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
