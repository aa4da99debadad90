import type { IncomingMessage, ServerResponse } from "node:http";
import {
  type Database,
  type HttpHandler,
  internalHeaderPrefix,
  type Logger,
  readBody,
  type SignedRequest,
  verifyRequest,
} from "@markethall/runtime";
import { RefusalTally } from "@markethall/events";
import { metrics, tracing } from "@markethall/telemetry";
import type { GraphQLSchema } from "graphql";
import { RequestContext } from "./context.js";
import { formatError } from "./errors.js";
import { OperationExecutor, type OperationRequest } from "./execution/operation-executor.js";
import type { LiveEvent } from "./live.js";

/** Uploads pass through internal routes, so a body may be large; the gateway caps what comes from outside. */
const MAX_BODY = 64 * 1024 * 1024;

export interface InternalRequest extends SignedRequest {
  readonly body: Buffer;
}

/** An internal route answers by itself. */
export type InternalRoute = (request: InternalRequest, response: ServerResponse) => Promise<void>;

export interface SubgraphServerOptions {
  readonly schema: GraphQLSchema;
  readonly db: Database;
  readonly signingKey: string;
  readonly log: Logger;
  /** By path, POST only, such as `/internal/authenticate`. */
  readonly internalRoutes?: Readonly<Record<string, InternalRoute>>;
  /** Where refusals of strangers are counted, if routes count there, too. */
  readonly strangers?: RefusalTally;
}

interface GraphRequest extends OperationRequest {
  /** The event that a subscription's operation is about. */
  readonly extensions?: { readonly event?: LiveEvent } | null;
}

export interface SubgraphServer {
  readonly handler: HttpHandler;
  stop(): Promise<void>;
}

/** Serves a subgraph to the gateway and to nobody else: each request must carry its fresh signature (A07). */
export async function createSubgraphServer(
  options: SubgraphServerOptions,
): Promise<SubgraphServer> {
  const { schema, db, signingKey, log, internalRoutes = {} } = options;
  const executor = new OperationExecutor(schema);
  const strangers =
    options.strangers ??
    new RefusalTally(db, (error) => log.error({ err: error }, "refusals were not audited"));

  async function graph(signed: SignedRequest, body: GraphRequest, response: ServerResponse) {
    const context = new RequestContext(db, signed, strangers);
    const startedAt = performance.now();
    try {
      const { engine, data, errors } = await executor.execute(
        body,
        context,
        body.extensions?.event,
      );
      const format = formatError(log, signed.requestId);
      const told = errors?.map((error) => format(error.toJSON(), error));
      await context.end();
      const session = context.session;
      response.writeHead(engine === "refused" ? 400 : 200, {
        "content-type": "application/json; charset=utf-8",
        ...(session === undefined ? {} : { [`${internalHeaderPrefix}session`]: session ?? "none" }),
      });
      response.end(JSON.stringify({ ...(told && { errors: told }), data }));
      const outcome = errors ? "error" : "ok";
      const seconds = (performance.now() - startedAt) / 1_000;
      metrics.observe("markethall_execution_seconds", { engine, outcome }, seconds);
    } finally {
      await context.end();
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse, body: Buffer) {
    const signed = verifyRequest(signingKey, request.headers, body);
    if (!signed) return void response.writeHead(403).end();
    const path = request.url ?? "/";
    const route = Object.hasOwn(internalRoutes, path) ? internalRoutes[path] : undefined;
    const isGraph = path === "/graphql" && request.method === "POST";
    if (!route && !isGraph) return void response.writeHead(404).end();
    const { traceparent } = request.headers;
    return tracing.span(
      {
        name: `POST ${path}`,
        kind: "server",
        request: {
          id: signed.requestId,
          traceparent: typeof traceparent === "string" ? traceparent : undefined,
        },
      },
      () =>
        route
          ? route({ ...signed, body }, response)
          : graph(signed, JSON.parse(body.toString()) as GraphRequest, response),
    );
  }

  return {
    handler: async (request, response) =>
      answer(request, response, await readBody(request, MAX_BODY)),
    stop: () => strangers.flush(),
  };
}
