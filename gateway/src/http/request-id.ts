import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { internalHeaderPrefix, type Logger } from "@markethall/runtime";
import { metrics, tracing } from "@markethall/telemetry";
import type { RequestHandler } from "express";
import { routeName } from "./route-name.js";

const HEADER = "x-request-id";

/** The id that this response, its log lines and its audit entries carry (T7). */
export function requestIdOf(response: ServerResponse): string {
  const given = response.getHeader(HEADER);
  if (typeof given === "string") return given;
  const id = randomUUID();
  response.setHeader(HEADER, id);
  return id;
}

/** Of traces: a stranger's would let it choose what we keep, and mix its spans with those of others. */
const traceHeaders = ["traceparent", "tracestate", "baggage"];

/** Removes what only the gateway may say to a subgraph (A02). */
function stripInternalHeaders({ headers }: IncomingMessage): void {
  for (const name of Object.keys(headers)) {
    if (name.startsWith(internalHeaderPrefix) || traceHeaders.includes(name)) delete headers[name];
  }
}

/** Names, strips, logs and measures every request; its trace begins here. */
export function requestLine(log: Logger): RequestHandler {
  return (request, response, next) => {
    const requestId = requestIdOf(response);
    stripInternalHeaders(request);
    const startedAt = performance.now();
    const { method, path } = request;
    const route = routeName(path);
    const span = tracing.begin({
      name: `${method} ${route}`,
      kind: "server",
      attributes: { "http.request.method": method, "http.route": route },
      request: { id: requestId, first: true },
    });
    response.once("close", () => {
      const ms = performance.now() - startedAt;
      const status = response.statusCode;
      metrics.observe("markethall_http_request_seconds", { route, method, status }, ms / 1_000);
      span?.end({ "http.response.status_code": status }, status >= 500);
      const line = { requestId, method, path, status, ms: Math.round(ms) };
      if (status >= 500) log.error(line, "request");
      else if (path.startsWith("/static/") || path.startsWith("/remotes/"))
        log.debug(line, "request");
      else log.info(line, "request");
    });
    if (span) span.enter(next);
    else next();
  };
}
