import { randomUUID } from "node:crypto";
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import type { Actor } from "@markethall/auth";
import type { BusinessClock } from "@markethall/runtime";
import type { ExecutionArgs, FormattedExecutionResult, GraphQLError } from "graphql";
import type { Context, ServerOptions, SubscribePayload } from "graphql-ws";
import { type Extra, useServer } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import type { TrustedDocuments } from "../documents/trusted-documents.js";
import { execute, type Graph } from "../graph/graph.js";
import { refusal } from "../graph/operation-guard.js";
import { publicError } from "../graph/public-error.js";
import type { Credential } from "../session/authenticator.js";
import { isForeignOrigin } from "../session/origin.js";
import { type RequestScope, withDeadline } from "../session/request-scope.js";
import { credentialOf, ipOf, type Scopes } from "../session/scopes.js";
import { Admission } from "./admission.js";
import type { LiveHub } from "./live-hub.js";
import { FORBIDDEN, type OpenSockets, SESSION_ENDED } from "./open-sockets.js";
import { Subscription } from "./subscription.js";

const PATH = "/graphql";
const MESSAGE_LIMIT = 64 * 1024;
const SUBSCRIPTIONS_PER_SOCKET = 50;

interface Session {
  readonly credential: Credential;
  actor: Actor;
  forget(): void;
}
type SocketContext = Context<Record<string, unknown>, Extra & { session?: Session }>;

export interface LiveOptions {
  readonly graph: Graph;
  readonly documents: TrustedDocuments;
  readonly hub: LiveHub;
  readonly sockets: OpenSockets;
  readonly scopes: Scopes;
  readonly clock: Pick<BusinessClock, "now">;
  readonly publicUrl: string;
}

/** `/graphql` over a websocket: same door, same rights, same limits as over HTTP (A11). */
export class LiveEndpoint {
  private readonly socketServer = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_LIMIT,
  });
  private readonly plans = new Map<string, Subscription>();
  private readonly admission: Admission;

  constructor(private readonly options: LiveOptions) {
    this.admission = new Admission(options.graph, options.documents, options.hub);
    useServer(this.protocol(), this.socketServer);
  }

  attach(server: Server): void {
    server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const path = (request.url ?? "").split("?")[0];
      const foreign = isForeignOrigin(request.headers, this.options.publicUrl);
      if (path !== PATH || foreign) {
        socket.end(
          `HTTP/1.1 ${foreign ? "403 Forbidden" : "404 Not Found"}\r\nconnection: close\r\n\r\n`,
        );
        return;
      }
      this.socketServer.handleUpgrade(request, socket, head, (webSocket) =>
        this.socketServer.emit("connection", webSocket, request),
      );
    });
  }

  stop(): void {
    for (const client of this.socketServer.clients) client.close(1001, "Going away");
    this.socketServer.close();
  }

  private protocol(): ServerOptions<Record<string, unknown>, Extra & { session?: Session }> {
    return {
      connectionInitWaitTimeout: 5_000,
      onConnect: (context) => this.connect(context),
      onDisconnect: ({ extra }) => extra.session?.forget(),
      onSubscribe: (context, _id, payload) => this.admit(context, payload),
      // Answers come as they go out, errors and all; only refusals are still errors.
      onNext: (_context, _id, _payload, _args, result) => result as FormattedExecutionResult,
      onError: (_context, _id, _payload, errors) =>
        errors.map((error) => publicError(error.toJSON())),
      execute: ({ document, operationName, variableValues, contextValue }) =>
        execute(
          this.options.graph,
          {
            query: document.loc?.source.body ?? "",
            variables: (variableValues as Record<string, unknown> | undefined) ?? {},
            ...(operationName && { operationName }),
          },
          withDeadline(contextValue as RequestScope),
        ) as ReturnType<NonNullable<ServerOptions["execute"]>>,
      subscribe: (args) =>
        this.subscribe(args) as ReturnType<NonNullable<ServerOptions["subscribe"]>>,
    };
  }

  private async connect(context: SocketContext): Promise<boolean> {
    const { request, socket } = context.extra;
    const given = context.connectionParams?.["authorization"];
    const headers = typeof given === "string" ? { authorization: given } : request.headers;
    const credential = credentialOf({ headers });
    if (!credential) return false;
    let actor: Actor | null;
    try {
      actor = await this.authenticate(credential, request);
    } catch {
      socket.close(1013, "Try again later.");
      return false;
    }
    if (!actor) return false;
    const close = (code: number, reason: string): void => socket.close(code, reason);
    const forget = this.options.sockets.add({ credential, actor, close });
    context.extra.session = { credential, actor, forget };
    return true;
  }

  private async admit(
    { extra, subscriptions }: SocketContext,
    payload: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const { session, request, socket } = extra;
    const actor = session && (await this.authenticate(session.credential, request));
    if (!actor) {
      socket.close(SESSION_ENDED, "The session has ended.");
      return [refusal("UNAUTHENTICATED", "The session has ended.")];
    }
    if (Object.keys(subscriptions).length > SUBSCRIPTIONS_PER_SOCKET) {
      socket.close(FORBIDDEN, "Too many subscriptions.");
    }
    return this.admission.admit(payload, this.scope(actor, request, payload));
  }

  private subscribe(args: ExecutionArgs): AsyncIterable<unknown> {
    const subscription = this.plan(args.document, args.operationName ?? undefined);
    return this.options.hub.subscribe(
      subscription,
      args.variableValues ?? {},
      args.contextValue as RequestScope,
    );
  }

  private plan(
    document: ExecutionArgs["document"],
    operationName: string | undefined,
  ): Subscription {
    const key = `${operationName ?? ""}\n${document.loc?.source.body ?? ""}`;
    const known = this.plans.get(key);
    if (known) return known;
    // Documents come from outside: what is kept of them is bounded.
    if (this.plans.size >= 500) this.plans.clear();
    const { gateway, dataSources } = this.options.graph;
    const planned = new Subscription(gateway, dataSources, document, operationName);
    this.plans.set(key, planned);
    return planned;
  }

  private authenticate(credential: Credential, request: IncomingMessage): Promise<Actor | null> {
    const { scopes, clock } = this.options;
    return scopes.authenticate(credential, {
      requestId: randomUUID(),
      ip: ipOf(request),
      now: clock.now(),
    });
  }

  private scope(actor: Actor, request: IncomingMessage, payload: SubscribePayload): RequestScope {
    const key = payload.extensions?.["idempotencyKey"];
    return {
      actor,
      requestId: randomUUID(),
      ip: ipOf(request),
      now: this.options.clock.now(),
      idempotencyKey: typeof key === "string" && key !== "" ? key : null,
    };
  }
}
