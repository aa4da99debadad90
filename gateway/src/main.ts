import { setTimeout as pause } from "node:timers/promises";
import { EventLog, NatsStream } from "@markethall/events";
import { logger, runServer, stopOnSignal } from "@markethall/runtime";
import { startTelemetry } from "@markethall/telemetry";
import { createApp } from "./app.js";
import { readConfig } from "./config.js";
import { requestIdOf } from "./http/request-id.js";

const config = readConfig();
const log = logger("gateway", config.logLevel);
const telemetry = await startTelemetry("gateway", config.telemetry);
const stream = config.natsUrl ? await NatsStream.connect(config.natsUrl, log) : null;
const app = await createApp(config, log, new EventLog(config.eventsDatabaseUrl, log, stream));
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
// The public port tells nothing about how the portal is doing.
const watched = config.telemetry.metrics
  ? await runServer({
      port: config.metricsPort,
      host: config.metricsHost,
      handler: (_request, response) => void response.writeHead(404).end(),
      log,
      ready: () => app.ready(),
      tellsMetrics: true,
    })
  : null;

stopOnSignal(log, async () => {
  app.drain();
  await pause(config.drainMs);
  app.live.stop();
  await running.stop();
  await app.stop();
  await stream?.close();
  await watched?.stop();
  await telemetry.stop();
});
