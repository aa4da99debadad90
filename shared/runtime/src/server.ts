import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { metrics } from "@markethall/telemetry";
import type { Logger } from "./logger.js";

export type HttpHandler = (
  request: IncomingMessage,
  response: ServerResponse,
) => void | Promise<void>;

export interface RunningServer {
  readonly server: Server;
  readonly port: number;
  /** Takes no new request, lets those at work end (at most five seconds), then closes. */
  stop(): Promise<void>;
}

interface ServerOptions {
  readonly port: number;
  readonly host?: string;
  readonly handler: HttpHandler;
  readonly log: Logger;
  /** Whether the process can serve now; throws or says false when not, or names the parts it waits for. */
  readonly ready: () => Promise<boolean | readonly string[]>;
  /** Answers `/metrics` beside `/health` while metrics are on: only on a port that strangers do not reach. */
  readonly tellsMetrics?: boolean;
}

/** An HTTP server with `/health` (the process is alive) and `/ready` (it can serve), and a graceful end. */
export async function runServer(options: ServerOptions): Promise<RunningServer> {
  const { port, host = "127.0.0.1", handler, log } = options;
  const ready = oneAtATime(options.ready);
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (path === "/health") return answer(response, 200, { status: "alive" });
    if (path === "/metrics" && options.tellsMetrics && metrics.on) {
      return answerMetrics(response, log);
    }
    if (path === "/ready") {
      ready()
        .then((answered) => answerReady(response, answered))
        .catch((error: unknown) => log.error({ error }, "readiness could not be answered"));
      return;
    }
    Promise.resolve()
      .then(() => handler(request, response))
      .catch((error: unknown) => {
        log.error({ err: error, path, requestId: idOf(request, response) }, "request failed");
        if (!response.headersSent) answer(response, 500, { error: "Something went wrong." });
        else response.destroy();
      });
  });
  // Longer than any client's own keep-alive, so that the side that opens connections closes them.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return {
    server,
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), 5_000);
        // A kept-alive connection that was at work is idle once it has answered, and would stay open.
        const closing = setInterval(() => server.closeIdleConnections(), 50);
        server.close(() => {
          clearTimeout(cut);
          clearInterval(closing);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

/** As the gateway gave it, to its own response or to the request that it sent us (T7). */
function idOf({ headers }: IncomingMessage, response: ServerResponse): string | undefined {
  const id = response.getHeader("x-request-id") ?? headers["x-markethall-request-id"];
  return typeof id === "string" && /^[\w-]{1,64}$/.test(id) ? id : undefined;
}

function answerMetrics(response: ServerResponse, log: Logger): void {
  metrics
    .text()
    .then((text) => {
      response.writeHead(200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" });
      response.end(text);
    })
    .catch((error: unknown) => {
      log.error({ err: error }, "metrics could not be told");
      answer(response, 500, { error: "Something went wrong." });
    });
}

/**
 * One look at a time, shared by whoever asks meanwhile: a database that has just come back must not be met by a look from
 * every process for every question.
 */
function oneAtATime(
  ready: ServerOptions["ready"],
): () => Promise<Awaited<ReturnType<ServerOptions["ready"]>>> {
  let looking: Promise<boolean | readonly string[]> | null = null;
  return () =>
    (looking ??= ready()
      .catch(() => false)
      .finally(() => (looking = null)));
}

function answerReady(response: ServerResponse, answered: boolean | readonly string[]): void {
  const waitingFor = typeof answered === "boolean" ? [] : answered;
  if (answered === true || (answered !== false && waitingFor.length === 0)) {
    return answer(response, 200, { status: "ready" });
  }
  answer(response, 503, { status: "not ready", waitingFor });
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

/** Calls `stop` once on SIGTERM or SIGINT, then ends the process. */
export function stopOnSignal(log: Logger, stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, "stopping");
    stop()
      .then(() => process.exit(0))
      .catch((error: unknown) => {
        log.error({ err: error }, "stop failed");
        process.exit(1);
      });
  };
  process.on("SIGTERM", onSignal);
  process.on("SIGINT", onSignal);
}
