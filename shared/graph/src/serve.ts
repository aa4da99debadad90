import {
  createDataSource,
  Database,
  type Logger,
  logger,
  runServer,
  type ServiceConfig,
  stopOnSignal,
  watchPool,
  type SubgraphSchema,
} from "@markethall/runtime";
import { startTelemetry } from "@markethall/telemetry";
import type { SubgraphServer } from "./server.js";

interface Parts<C extends ServiceConfig> {
  readonly schema: SubgraphSchema;
  readonly config: C;
  /** The one place of a subgraph that says `new`. */
  readonly createApp: (
    parts: C & { readonly db: Database; readonly log: Logger },
  ) => Promise<SubgraphServer>;
}

/** Runs a subgraph as a process of its own until a signal ends it. */
export async function serve<C extends ServiceConfig>({
  schema,
  config,
  createApp,
}: Parts<C>): Promise<void> {
  const log = logger(schema.name, config.logLevel);
  const telemetry = await startTelemetry(schema.name, config.telemetry);
  const dataSource = await createDataSource(schema, config.databaseUrl).initialize();
  const db = new Database(dataSource);
  watchPool(schema.name, dataSource);
  const app = await createApp({ ...config, db, log });
  const server = await runServer({
    port: config.port,
    host: config.host,
    handler: app.handler,
    log,
    tellsMetrics: true,
    ready: async () => {
      await dataSource.query("select 1");
      return true;
    },
  });
  // graphql-js forgets promises of a list of which an item failed at once; that must not end the process.
  process.on("unhandledRejection", (error) => log.error({ err: error }, "nobody waited for this"));
  log.info({ port: server.port }, `${schema.name} listens`);
  stopOnSignal(log, async () => {
    await server.stop();
    await app.stop();
    await db.destroy();
    await telemetry.stop();
  });
}
