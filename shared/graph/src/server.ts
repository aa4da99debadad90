import type { IncomingMessage, ServerResponse } from "node:http";
import { ApolloServer, HeaderMap } from "@apollo/server";
import { ApolloServerPluginInlineTraceDisabled } from "@apollo/server/plugin/disabled";
import {
  type Database,
  type HttpHandler,
  internalHeaderPrefix,
  type Logger,
  readBody,
  type SignedRequest,
  verifyRequest,
} from "@markethall/runtime";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import { RequestContext } from "./context.js";
import { formatError } from "./errors.js";
import { LiveExecutor, type LiveEvent } from "./live.js";

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
}

interface GraphRequest {
  readonly query?: string;
  readonly variables?: Record<string, unknown>;
  readonly extensions?: { readonly event?: LiveEvent };
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
  const apollo = new ApolloServer<RequestContext>({
    schema,
    introspection: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: false, // only signed requests get here
    formatError: formatError(log),
    plugins: [ApolloServerPluginInlineTraceDisabled()],
    logger: log,
  });
  await apollo.start();
  const live = new LiveExecutor(schema);

  async function graph(
    signed: SignedRequest,
    body: GraphRequest,
    response: ServerResponse,
  ): Promise<void> {
    const context = new RequestContext(db, signed);
    try {
      const event = body.extensions?.event;
      const answer = event
        ? await liveAnswer(live, body, event, context, formatError(log, signed.requestId))
        : await apolloAnswer(apollo, body, context);
      await context.end();
      const session = context.session;
      response.writeHead(answer.status, {
        "content-type": "application/json; charset=utf-8",
        ...(session === undefined ? {} : { [`${internalHeaderPrefix}session`]: session ?? "none" }),
      });
      response.end(answer.text);
    } finally {
      await context.end();
    }
  }

  return {
    handler: async (request: IncomingMessage, response: ServerResponse) => {
      const body = await readBody(request, MAX_BODY);
      const signed = verifyRequest(signingKey, request.headers, body);
      if (!signed) return void response.writeHead(403).end();
      const path = request.url ?? "/";
      const route = Object.hasOwn(internalRoutes, path) ? internalRoutes[path] : undefined;
      if (route) return route({ ...signed, body }, response);
      if (path !== "/graphql" || request.method !== "POST")
        return void response.writeHead(404).end();
      return graph(signed, JSON.parse(body.toString()) as GraphRequest, response);
    },
    stop: () => apollo.stop(),
  };
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

async function apolloAnswer(
  apollo: ApolloServer<RequestContext>,
  body: GraphRequest,
  context: RequestContext,
): Promise<Answer> {
  const headers = new HeaderMap([["content-type", "application/json"]]);
  const result = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: "POST", headers, search: "", body },
    context: () => Promise.resolve(context),
  });
  if (result.body.kind !== "complete") throw new Error("a subgraph does not answer in parts");
  return { status: result.status ?? 200, text: result.body.string };
}

async function liveAnswer(
  live: LiveExecutor,
  body: GraphRequest,
  event: LiveEvent,
  context: RequestContext,
  format: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError,
): Promise<Answer> {
  const result = await live.resolve(body.query ?? "", body.variables ?? {}, event, context);
  const errors = result.errors?.map((error) => format(error.toJSON(), error));
  return {
    status: 200,
    text: JSON.stringify({ data: result.data, ...(errors ? { errors } : {}) }),
  };
}
