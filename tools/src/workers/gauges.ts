import type { Logger } from "@markethall/runtime";
import { metrics } from "@markethall/telemetry";
import pg from "pg";

export interface WatchedWork {
  readonly eventsUrl: string;
  readonly jobsUrl: string;
  /** Subgraphs, each with an outbox. */
  readonly sources: readonly string[];
  /** Each with the types of events that it acts on. */
  readonly consumers: readonly { readonly name: string; readonly types: readonly string[] }[];
}

/** Tells how much waits: read from the database when the metrics are asked for, and not before. */
export class WorkGauges {
  private readonly events: pg.Pool;
  private readonly jobs: pg.Pool;
  /** The first event that each outbox had when last looked at, and since when. */
  private readonly waiting = new Map<string, { readonly ord: string; readonly since: number }>();

  constructor(
    private readonly work: WatchedWork,
    log: Logger,
  ) {
    const pool = (connectionString: string) => {
      const made = new pg.Pool({ connectionString, max: 1, idleTimeoutMillis: 5_000 });
      made.on("error", (error) => log.warn({ err: error }, "metrics lost a connection"));
      return made;
    };
    this.events = pool(work.eventsUrl);
    this.jobs = pool(work.jobsUrl);
    metrics.watch("markethall_outbox_events", async () =>
      (await this.outboxes()).map(({ source, count }) => ({ labels: { source }, value: count })),
    );
    metrics.watch("markethall_outbox_oldest_seconds", async () =>
      (await this.outboxes()).map(({ source, ord }) => ({
        labels: { source },
        value: this.waitOf(source, ord),
      })),
    );
    metrics.watch("markethall_consumer_lag_events", () => this.lags());
    metrics.watch("markethall_dead_letters", () => this.deadLetters());
    metrics.watch("markethall_jobs", () => this.jobsByState());
    metrics.watch("markethall_jobs_oldest_seconds", () => this.oldestJob());
  }

  async stop(): Promise<void> {
    await Promise.all([this.events.end(), this.jobs.end()]);
  }

  private async outboxes() {
    const each = this.work.sources.map(
      (source) =>
        `select '${source}' as source, count(*)::int as count, min(ord)::text as ord from ${source}.outbox`,
    );
    const { rows } = await this.events.query<{ source: string; count: number; ord: string | null }>(
      each.join(" union all "),
    );
    return rows;
  }

  private waitOf(source: string, ord: string | null): number {
    const before = this.waiting.get(source);
    if (ord === null) this.waiting.delete(source);
    else if (before?.ord !== ord) this.waiting.set(source, { ord, since: Date.now() });
    return ord !== null && before?.ord === ord ? (Date.now() - before.since) / 1_000 : 0;
  }

  private async lags() {
    const { consumers } = this.work;
    const { rows } = await this.events.query<{ consumer: string; lag: number }>(
      `select consumer, count(log.position)::int as lag
         from unnest($1::text[], $2::text[]) as follows (consumer, types)
         left join events.cursor using (consumer)
         left join events.log on log.position > coalesce(cursor.position, 0)
                             and log.type = any(string_to_array(follows.types, ' '))
        group by consumer`,
      [consumers.map(({ name }) => name), consumers.map(({ types }) => types.join(" "))],
    );
    return rows.map(({ consumer, lag }) => ({ labels: { consumer }, value: lag }));
  }

  private async deadLetters() {
    const { rows } = await this.events.query<{ consumer: string; count: number }>(
      "select consumer, count(*)::int as count from events.dead_letter group by consumer",
    );
    return rows.map(({ consumer, count }) => ({ labels: { consumer }, value: count }));
  }

  private async jobsByState() {
    const { rows } = await this.jobs.query<{ state: string; count: number }>(
      `select case when locked_at is not null then 'running'
                   when attempts >= max_attempts then 'given-up'
                   when last_error is not null then 'failing'
                   when run_at > now() then 'later' else 'ready' end as state,
              count(*)::int as count
         from jobs._private_jobs group by 1`,
    );
    return rows.map(({ state, count }) => ({ labels: { state }, value: count }));
  }

  private async oldestJob() {
    const { rows } = await this.jobs.query<{ seconds: number }>(
      `select coalesce(extract(epoch from now() - min(run_at)), 0)::float8 as seconds
         from jobs._private_jobs where locked_at is null and attempts < max_attempts and run_at <= now()`,
    );
    return rows.map(({ seconds }) => ({ labels: {}, value: seconds }));
  }
}
