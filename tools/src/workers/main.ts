import { logger, runServer, stopOnSignal } from "@markethall/runtime";
import { schemas } from "../schemas.js";
import { readConfig } from "./config.js";
import { Workers } from "./workers.js";

const settings = readConfig(schemas.map(({ name }) => name));
const log = logger("workers", settings.logLevel);
const workers = await Workers.start(settings, schemas, log);
const server = await runServer({
  port: settings.port,
  host: settings.host,
  log,
  handler: (_request, response) => {
    response.writeHead(404).end();
  },
  ready: () => workers.waitingFor(),
});
log.info({ port: server.port }, "workers are at work");

stopOnSignal(log, async () => {
  await server.stop();
  await workers.stop();
});
