import { logger, runServer, stopOnSignal } from "@markethall/runtime";
import { createApp } from "./app.js";
import { readConfig } from "./config.js";
import { requestIdOf } from "./http/request-id.js";

const config = readConfig();
const log = logger("gateway", config.logLevel);
const app = await createApp(config, log);
const running = await runServer({
  port: config.port,
  host: config.host,
  handler: app.handler,
  log,
  ready: () => app.ready(),
});
// Health and readiness, too, carry a request id (T7).
running.server.prependListener("request", (_request, response) => void requestIdOf(response));
app.live.attach(running.server);
log.info({ port: config.port, url: config.publicUrl }, "listening");

stopOnSignal(log, async () => {
  app.live.stop();
  await running.stop();
  await app.stop();
});
