import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { internalHeaderPrefix, type Logger } from "@markethall/runtime";
import type { RequestHandler } from "express";

const HEADER = "x-request-id";

/** The id that this response, its log lines and its audit entries carry (T7). */
export function requestIdOf(response: ServerResponse): string {
  const given = response.getHeader(HEADER);
  if (typeof given === "string") return given;
  const id = randomUUID();
  response.setHeader(HEADER, id);
  return id;
}

/** Removes what only the gateway may say to a subgraph (A02). */
function stripInternalHeaders({ headers }: IncomingMessage): void {
  for (const name of Object.keys(headers)) {
    if (name.startsWith(internalHeaderPrefix)) delete headers[name];
  }
}

/** Names, strips and logs every request. */
export function requestLine(log: Logger): RequestHandler {
  return (request, response, next) => {
    const requestId = requestIdOf(response);
    stripInternalHeaders(request);
    const startedAt = performance.now();
    const { method, path } = request;
    response.once("close", () => {
      const line = {
        requestId,
        method,
        path,
        status: response.statusCode,
        ms: Math.round(performance.now() - startedAt),
      };
      if (response.statusCode >= 500) log.error(line, "request");
      else if (path.startsWith("/static/") || path.startsWith("/remotes/"))
        log.debug(line, "request");
      else log.info(line, "request");
    });
    next();
  };
}
