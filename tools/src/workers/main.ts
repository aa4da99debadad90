import { logger, runServer, stopOnSignal } from "@markethall/runtime";
import { startTelemetry } from "@markethall/telemetry";
import { schemas } from "../schemas.js";
import { readConfig } from "./config.js";
import { Workers } from "./workers.js";

const settings = readConfig(schemas.map(({ name }) => name));
const log = logger("workers", settings.logLevel);
const telemetry = await startTelemetry("workers", settings.telemetry);
const workers = await Workers.start(settings, schemas, log);
const server = await runServer({
  port: settings.port,
  host: settings.host,
  log,
  tellsMetrics: true,
  handler: (_request, response) => {
    response.writeHead(404).end();
  },
  ready: () => workers.waitingFor(),
});
log.info({ port: server.port }, "workers are at work");

stopOnSignal(log, async () => {
  await server.stop();
  await workers.stop();
  await telemetry.stop();
});
