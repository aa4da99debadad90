import {
  ConsumerRunner,
  EventLog,
  type EventStream,
  JobRunner,
  NatsStream,
  Relay,
  type SubgraphWorker,
} from "@markethall/events";
import {
  BusinessClock,
  createDataSource,
  Database,
  type Logger,
  type SubgraphSchema,
  watchPool,
} from "@markethall/runtime";
import { metrics } from "@markethall/telemetry";
import type { WorkersConfig } from "./config.js";
import { WorkGauges } from "./gauges.js";
import { createWorkers } from "./subgraph-workers.js";

/** Connections of each subgraph's consumers and jobs together. */
const POOL_SIZE = 4;

interface Part {
  readonly worker: SubgraphWorker;
  readonly db: Database;
}

/** Everything that happens apart from requests: the relay, every consumer, every job. */
export class Workers {
  private constructor(
    private readonly events: EventLog,
    private readonly relay: Relay,
    private readonly jobs: readonly JobRunner[],
    private readonly consumers: readonly ConsumerRunner[],
    private readonly parts: readonly Part[],
    private readonly stream: EventStream | null,
    private readonly gauges: WorkGauges | null,
  ) {}

  /** Connects, and starts all of it. */
  static async start(
    config: WorkersConfig,
    schemas: readonly SubgraphSchema[],
    log: Logger,
  ): Promise<Workers> {
    const clock = new BusinessClock();
    const parts = await Promise.all(schemas.map((schema) => openPart(schema, config)));
    const stream = config.natsUrl ? await NatsStream.connect(config.natsUrl, log) : null;
    const events = new EventLog(config.eventsUrl, log, stream);
    const relay = new Relay(
      config.eventsUrl,
      schemas.map(({ name }) => name),
      log,
      stream,
    );
    const allJobs = parts.flatMap(({ worker, db }) => worker.jobs.map((job) => ({ job, db })));
    const jobs = new JobRunner(
      config.jobsUrl,
      allJobs.filter(({ job }) => job.lane === undefined),
      parts.flatMap(({ worker }) => worker.schedules ?? []),
      clock,
      log,
    );
    const outboundJobs = new JobRunner(
      config.jobsUrl,
      allJobs.filter(({ job }) => job.lane === "outbound"),
      [],
      clock,
      log,
    );
    const consumers = parts.flatMap(({ worker, db }) =>
      worker.consumers.map(
        (consumer) =>
          new ConsumerRunner(consumer, db, events, config.eventsUrl, clock, log, stream),
      ),
    );
    await events.start();
    await followClock(events, clock, jobs, log);
    await Promise.all([jobs.start(), outboundJobs.start()]);
    await Promise.all(consumers.map((consumer) => consumer.start()));
    relay.start();
    const gauges = metrics.on ? watch(config, parts, log) : null;
    return new Workers(events, relay, [jobs, outboundJobs], consumers, parts, stream, gauges);
  }

  /** Names the parts that do not answer. */
  async waitingFor(): Promise<readonly string[]> {
    const answers = await Promise.allSettled([
      this.events.healthy(),
      ...this.parts.map(({ db }) => db.dataSource.query("select 1")),
    ]);
    const names = ["events", ...this.parts.map(({ worker }) => worker.name)];
    return names.filter((_name, at) => {
      const answer = answers[at];
      return answer?.status !== "fulfilled" || answer.value === false;
    });
  }

  /** Lets what is at work end, nothing new begins. */
  async stop(): Promise<void> {
    await Promise.all([
      this.relay.stop(),
      ...this.jobs.map((jobs) => jobs.stop()),
      ...this.consumers.map((consumer) => consumer.stop()),
    ]);
    await this.gauges?.stop();
    await this.events.stop();
    await this.stream?.close();
    await Promise.all(this.parts.map(({ db }) => db.dataSource.destroy()));
  }
}

function watch({ eventsUrl, jobsUrl }: WorkersConfig, parts: readonly Part[], log: Logger) {
  for (const { db, worker } of parts) watchPool(`${worker.name} workers`, db.dataSource);
  return new WorkGauges(
    {
      eventsUrl,
      jobsUrl,
      sources: parts.map(({ worker }) => worker.name),
      consumers: parts.flatMap(({ worker }) => worker.consumers),
    },
    log,
  );
}

async function openPart(schema: SubgraphSchema, config: WorkersConfig): Promise<Part> {
  const create = createWorkers[schema.name];
  const url = config.databaseUrls[schema.name];
  if (!create || !url) throw new Error(`no worker for ${schema.name}`);
  const source = createDataSource(schema, url, {
    poolSize: POOL_SIZE,
    applicationName: `${schema.name} workers`,
  });
  await source.initialize();
  const db = new Database(source);
  return { db, worker: create(db, config.subgraphs) };
}

/** Jobs that wait for a day or an hour run at once when the business clock is moved past it (T4). */
async function followClock(
  events: EventLog,
  clock: BusinessClock,
  jobs: JobRunner,
  log: Logger,
): Promise<void> {
  let started = false;
  await events.followClock((offsetMs) => {
    clock.setOffset(offsetMs);
    if (!started) return;
    jobs
      .runSchedulesNow()
      .catch((error: unknown) => log.error({ err: error }, "schedules did not run"));
  });
  started = true;
}
