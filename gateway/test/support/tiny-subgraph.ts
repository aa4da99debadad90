import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { readBody, type SignedRequest, verifyRequest } from "@markethall/runtime";
import { execute, type GraphQLSchema, parse, validate } from "graphql";

export const SIGNING_KEY = "5a".repeat(32);

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag", "@shareable"])`;

export interface TinyContext extends SignedRequest {
  /** The answer's word to the gateway about the session cookie. */
  session?: string;
}
type Resolvers = Parameters<typeof buildSubgraphSchema>[0] extends infer M
  ? M extends { resolvers?: infer R }
    ? R
    : never
  : never;
interface TinyAnswer {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Record<string, string>;
  readonly body: string;
}
type InternalRoute = (body: string, signed: SignedRequest) => TinyAnswer;

/** A subgraph as the gateway sees one: signed requests only, live events as root values. Nothing behind it. */
export class TinySubgraph {
  readonly sdl: string;
  /** Every operation it was asked, in order. */
  readonly asked: { query: string; signed: SignedRequest }[] = [];
  /** Paths of what it was asked besides operations, in order. */
  readonly posted: string[] = [];
  /** Milliseconds that each operation takes longer. */
  slowness = 0;
  /** Operations wait for this before they are answered. */
  gate: Promise<unknown> = Promise.resolve();
  private readonly schema: GraphQLSchema;
  private server: Server | null = null;
  private port = 0;
  private released: Promise<void> = Promise.resolve();

  constructor(
    readonly name: string,
    sdl: string,
    resolvers: NonNullable<Resolvers>,
    private readonly internal: Record<string, InternalRoute> = {},
  ) {
    this.sdl = `${LINK}\n${sdl}`;
    this.schema = buildSubgraphSchema({ typeDefs: parse(this.sdl), resolvers });
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts, again at the same port when it ran before. */
  async start(): Promise<void> {
    const server = createServer((request, response) => {
      void this.answer(request.url ?? "/", request).then(
        ({ status = 200, type = "application/json", headers = {}, body }) =>
          response.writeHead(status, { "content-type": type, ...headers }).end(body),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, "127.0.0.1", resolve));
    this.port = (server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => (this.server ? this.server.close(resolve) : resolve(null)));
    this.server = null;
  }

  /** Leaves operations unanswered until the returned function is called. */
  hold(): () => void {
    let release: () => void = () => undefined;
    this.released = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  private async answer(path: string, request: IncomingMessage): Promise<TinyAnswer> {
    if (path === "/ready") return { body: "{}" };
    const body = (await readBody(request, 1_000_000)).toString();
    const signed = verifyRequest(SIGNING_KEY, request.headers, body);
    if (!signed) return { status: 403, body: "{}" };
    const route = this.internal[path];
    if (route) this.posted.push(path);
    if (route) return route(body, signed);
    const context: TinyContext = { ...signed };
    const { query, variables, extensions } = JSON.parse(body) as {
      query: string;
      variables?: Record<string, unknown>;
      extensions?: { event?: unknown };
    };
    this.asked.push({ query, signed });
    await this.gate;
    if (this.slowness > 0) await new Promise((resolve) => setTimeout(resolve, this.slowness));
    await this.released;
    const document = parse(query);
    const errors = validate(this.schema, document);
    const result = errors.length
      ? { errors }
      : await execute({
          schema: this.schema,
          document,
          variableValues: variables ?? {},
          rootValue: extensions?.event,
          contextValue: context,
        });
    const headers: Record<string, string> =
      context.session === undefined ? {} : { "x-markethall-session": context.session };
    return { headers, body: JSON.stringify(result) };
  }
}
