import { randomUUID } from "node:crypto";
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import type { Actor } from "@markethall/auth";
import type { BusinessClock, Logger } from "@markethall/runtime";
import type { ExecutionArgs, FormattedExecutionResult, GraphQLError } from "graphql";
import {
  type Context,
  handleProtocols,
  makeServer,
  type ServerOptions,
  type SubscribePayload,
} from "graphql-ws";
import { type WebSocket, WebSocketServer } from "ws";
import type { TrustedDocuments } from "../documents/trusted-documents.js";
import { execute, type Graph } from "../graph/graph.js";
import { refusal } from "../graph/operation-guard.js";
import { publicError } from "../graph/public-error.js";
import type { SignedIn } from "../session/authenticator.js";
import { isForeignOrigin } from "../session/origin.js";
import { type RequestScope, withDeadline } from "../session/request-scope.js";
import { credentialOf, ipOf, type Scopes } from "../session/scopes.js";
import { Admission } from "./admission.js";
import { FAULT, GOING_AWAY, SESSION_ENDED, TRY_LATER } from "./close-codes.js";
import { Connection } from "./connection.js";
import type { Outlet } from "./follower.js";
import { nextFrame, STANDS } from "./frame.js";
import type { LiveBounds } from "./live-bounds.js";
import type { LiveHub } from "./live-hub.js";
import { judge, type OpenSocket, type OpenSockets } from "./open-sockets.js";
import { Plans } from "./plans.js";

const PATH = "/graphql";

/** What belongs to one websocket. */
interface Line {
  readonly request: IncomingMessage;
  readonly connection: Connection;
  socket?: OpenSocket;
  forget?: () => void;
}
type SocketContext = Context<Record<string, unknown>, Line>;
type Protocol = ServerOptions<Record<string, unknown>, Line>;

/** An admitted operation, and where its answers go. */
interface Admitted {
  readonly scope: RequestScope;
  readonly outlet: Outlet;
  /** Whether the client asked to be told when the subscription stands. */
  readonly acknowledge: boolean;
}

export interface LiveOptions {
  readonly graph: Graph;
  readonly documents: TrustedDocuments;
  readonly hub: LiveHub;
  readonly sockets: OpenSockets;
  readonly scopes: Scopes;
  readonly clock: Pick<BusinessClock, "now">;
  readonly log: Pick<Logger, "warn">;
  readonly publicUrl: string;
  readonly bounds: LiveBounds;
}

/** `/graphql` over a websocket: same door, same rights, same limits as over HTTP (A11). */
export class LiveEndpoint {
  private readonly bounds: LiveBounds;
  private readonly socketServer: WebSocketServer;
  private readonly connections = new Set<Connection>();
  private readonly protocol: ReturnType<typeof makeServer<Record<string, unknown>, Line>>;
  private readonly plans: Plans;
  private readonly admission: Admission;

  constructor(private readonly options: LiveOptions) {
    this.bounds = options.bounds;
    this.protocol = makeServer(this.protocolOptions());
    this.plans = new Plans(options.graph);
    this.admission = new Admission(options.graph, options.documents, options.hub, this.bounds);
    this.socketServer = new WebSocketServer({
      noServer: true,
      maxPayload: this.bounds.messageBytes,
      // A frame that is written once for all cannot be compressed for each.
      perMessageDeflate: false,
      handleProtocols,
    });
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
        this.opened(webSocket, socket, request),
      );
    });
  }

  /** Websockets that this process holds. */
  get open(): number {
    return this.connections.size;
  }

  stop(): void {
    for (const connection of this.connections) connection.close(GOING_AWAY, "Going away.");
    this.socketServer.close();
  }

  private opened(webSocket: WebSocket, line: Duplex, request: IncomingMessage): void {
    // Sent too much, not text, reset by the peer: the socket closes itself and says so below.
    webSocket.on("error", () => undefined);
    const connection = new Connection(webSocket, line, this.bounds);
    this.connections.add(connection);
    webSocket.once("close", () => this.connections.delete(connection));
    if (this.connections.size > this.bounds.sockets) {
      return connection.close(TRY_LATER, "There is no room right now. Try again later.");
    }
    const closed = this.protocol.opened(
      {
        protocol: webSocket.protocol,
        send: (message) => connection.send(message),
        close: (code, reason) => connection.close(code ?? FAULT, reason ?? ""),
        onMessage: (handle) =>
          webSocket.on("message", (data) => {
            if (!connection.isOpen || !connection.hears()) return;
            handle(String(data)).catch((error: unknown) => {
              this.options.log.warn({ err: error }, "message of a websocket could not be handled");
              connection.close(FAULT, "Something went wrong.");
            });
          }),
      },
      { connection, request },
    );
    webSocket.once("close", (code, reason) => void closed(code, String(reason)));
  }

  private protocolOptions(): Protocol {
    return {
      connectionInitWaitTimeout: this.bounds.initMs,
      onConnect: (context) => this.connect(context),
      onClose: ({ extra }) => extra.forget?.(),
      onSubscribe: (context, id, payload) => this.admit(context, id, payload),
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
          withDeadline((contextValue as Admitted).scope),
        ) as ReturnType<NonNullable<ServerOptions["execute"]>>,
      // The follower writes to the socket itself; the protocol only learns when it ends.
      subscribe: (args) =>
        this.follow(args) as unknown as ReturnType<NonNullable<ServerOptions["subscribe"]>>,
    };
  }

  /** From when this returns every event is told; who asked for it learns that before anything else. */
  private follow({ document, operationName, variableValues, contextValue }: ExecutionArgs) {
    const { graph, hub } = this.options;
    const { outlet, acknowledge } = contextValue as Admitted;
    const plan = this.plans.of(document, operationName ?? undefined);
    const follower = hub.subscribe(plan, variableValues ?? {}, outlet);
    if (acknowledge) {
      // Whoever hears of it asks anew, and must not get an answer that began before.
      graph.renew();
      outlet.connection.write(nextFrame(outlet.id, STANDS));
    }
    return follower;
  }

  private async connect({ connectionParams, extra }: SocketContext): Promise<boolean> {
    const { request, connection } = extra;
    const given = connectionParams?.["authorization"];
    const headers = typeof given === "string" ? { authorization: given } : request.headers;
    const credential = credentialOf({ headers });
    let signedIn: SignedIn | null;
    try {
      signedIn = credential && (await this.authenticate(credential, request));
    } catch {
      connection.close(TRY_LATER, "It is not known who is signed in. Try again later.");
      return false;
    }
    if (!credential || !signedIn) {
      connection.close(SESSION_ENDED, "Sign in first.");
      return false;
    }
    if (!connection.isOpen) return false;
    const close = (code: number, reason: string): void => connection.close(code, reason);
    extra.socket = { credential, actor: signedIn.actor, doubt: null, close };
    extra.forget = this.options.sockets.add(extra.socket, signedIn.until);
    return true;
  }

  private async admit(
    { extra, subscriptions }: SocketContext,
    id: string,
    payload: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const { socket, request, connection } = extra;
    if (!socket) return [refusal("UNAUTHENTICATED", "Sign in first.")];
    if (Object.keys(subscriptions).length > this.bounds.subscriptionsPerSocket) {
      return [refusal("TOO_MANY_REQUESTS", "Too much goes through this socket already.")];
    }
    const signedIn = await this.authenticate(socket.credential, request);
    const actor = signedIn?.actor ?? null;
    judge(socket, actor);
    if (!actor || !connection.isOpen) return [refusal("UNAUTHENTICATED", "Sign in again.")];
    const scope = this.scope(actor, request, payload);
    const admitted = this.admission.admit(payload, scope);
    if (!("schema" in admitted)) return admitted;
    const acknowledge = payload.extensions?.["acknowledge"] === true;
    const contextValue: Admitted = { scope, outlet: { id, connection, socket }, acknowledge };
    return { ...admitted, contextValue };
  }

  private authenticate(
    credential: OpenSocket["credential"],
    request: IncomingMessage,
  ): Promise<SignedIn | null> {
    const { scopes, clock } = this.options;
    return scopes.signedIn(credential, {
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
