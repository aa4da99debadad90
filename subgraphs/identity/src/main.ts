import { createDataSource, Database, logger, runServer, stopOnSignal } from "@markethall/runtime";
import { createApp } from "./app.js";
import { readConfig } from "./config.js";
import { schema } from "./data-source.js";

const config = readConfig();
const log = logger("identity", config.logLevel);
const dataSource = createDataSource(schema, config.databaseUrl);
await dataSource.initialize();
const db = new Database(dataSource);
const app = await createApp({ ...config, db, log });

const server = await runServer({
  port: config.port,
  host: config.host,
  handler: app.handler,
  log,
  ready: async () => {
    await dataSource.query("select 1");
    return true;
  },
});
log.info({ port: server.port }, "identity listens");

stopOnSignal(log, async () => {
  await server.stop();
  await app.stop();
  await db.destroy();
});
