import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Actor, ANONYMOUS } from "@markethall/auth";
import { logger, type RunningServer, runServer } from "@markethall/runtime";
import { telemetrySettings } from "@markethall/telemetry";
import { GraphQLError } from "graphql";
import { type App, createApp, type EventFeed } from "../../src/app.js";
import { compose } from "../../src/composition/composition.js";
import type { Config } from "../../src/config.js";
import { LIVE_BOUNDS, type LiveBounds } from "../../src/live/live-bounds.js";
import { MemoryLog, RESELLER } from "./memory-log.js";
import { writePages } from "./tiny-pages.js";
import { SIGNING_KEY, type TinyContext, TinySubgraph } from "./tiny-subgraph.js";

export const CUSTOMER = "20000000-0000-4000-8000-000000000001";
export const OTHER_CUSTOMER = "20000000-0000-4000-8000-000000000002";

const person = (id: string, role: Actor["role"], customerId: string | null): Actor => ({
  ...ANONYMOUS,
  kind: "user",
  id,
  name: id,
  email: `${id}@example.com`,
  role,
  resellerId: RESELLER,
  customerId,
  sessionId: `session-of-${id}`,
  features: ["purchasing", "dashboard"],
});

type PortalSettings = { production?: boolean; live?: Partial<LiveBounds> } & Partial<
  Omit<Config, "live">
>;

/** Two subgraphs, just large enough to show what the gateway does. */
export class TinyPortal {
  readonly sessions = new Map<string, Actor>([
    ["admin", person("admin", "CUSTOMER_ADMIN", CUSTOMER)],
    ["colleague", person("colleague", "CUSTOMER_ADMIN", CUSTOMER)],
    ["stranger", person("stranger", "CUSTOMER_ADMIN", OTHER_CUSTOMER)],
    ["owner", person("owner", "RESELLER_OWNER", null)],
    ["partner", { ...person("partner", null, null), kind: "client", sessionId: null }],
  ]);
  /** When each session ends by itself; those that are not here do not. */
  readonly sessionEnds = new Map<string, Date>();
  readonly log = new MemoryLog();
  readonly identity: TinySubgraph;
  readonly orders: TinySubgraph;
  /** States of orders as their subgraph has them; completed unless it is said otherwise. */
  readonly states = new Map<string, string>();
  private readonly staticDir = mkdtempSync(join(tmpdir(), "markethall-pages-"));
  private app: App | null = null;
  private running: RunningServer | null = null;

  /** @param feed what it reads its events from; `log` unless another is given */
  constructor(private readonly feed: EventFeed | null = null) {
    this.identity = identity(this.sessions, this.sessionEnds);
    this.orders = orders(this.states);
  }

  get supergraphPath(): string {
    return join(this.staticDir, "supergraph.graphql");
  }

  get url(): string {
    return `http://127.0.0.1:${this.running?.port}`;
  }

  /** Websockets that the gateway holds. */
  get openSockets(): number {
    return this.app?.live.open ?? 0;
  }

  async start({
    production = true,
    live: bounds = {},
    ...settings
  }: PortalSettings = {}): Promise<void> {
    await Promise.all([this.identity.start(), this.orders.start()]);
    writePages(this.staticDir);
    const { supergraphPath } = this;
    const { supergraph, partner } = compose([this.identity, this.orders]);
    writeFileSync(supergraphPath, supergraph);
    writeFileSync(join(this.staticDir, "partner.graphql"), partner);
    const log = logger("gateway", "silent");
    this.app = await createApp(
      {
        ...this.config(supergraphPath, production),
        live: { ...LIVE_BOUNDS, ...bounds },
        ...settings,
      },
      log,
      this.feed ?? this.log,
    );
    const { handler, live, ready } = this.app;
    this.running = await runServer({ port: 0, handler, log, ready });
    live.attach(this.running.server);
  }

  /** From now on it is not ready. */
  drain(): void {
    this.app?.drain();
  }

  async stopServer(): Promise<void> {
    this.app?.live.stop();
    await this.running?.stop();
    this.running = null;
  }

  async stop(): Promise<void> {
    await this.stopServer();
    await this.app?.stop();
    await Promise.all([this.identity.stop(), this.orders.stop()]);
    rmSync(this.staticDir, { recursive: true });
  }

  private config(supergraphPath: string, production: boolean): Omit<Config, "live"> {
    return {
      port: 0,
      host: "127.0.0.1",
      publicUrl: "http://shop.example",
      production,
      logLevel: "silent",
      telemetry: telemetrySettings({}),
      metricsPort: 0,
      metricsHost: "127.0.0.1",
      signingKey: SIGNING_KEY,
      subgraphs: {
        identity: this.identity.url,
        catalog: this.orders.url,
        subscriptions: this.orders.url,
        billing: this.orders.url,
        approvals: this.orders.url,
      },
      eventsDatabaseUrl: "",
      mailSinkUrl: null,
      natsUrl: null,
      supergraphPath,
      staticDir: this.staticDir,
      catalogueDir: production ? null : join(this.staticDir, "catalogue/dist"),
      freeDocuments: "accept",
      operationsAtWork: 256,
      partnerCost: { burst: 1_000, perMinute: 600 },
      executor: "compiled",
      shareAnswers: true,
      drainMs: 0,
      readyUrls: {},
    };
  }
}

function identity(sessions: Map<string, Actor>, ends: Map<string, Date>): TinySubgraph {
  const sdl = `
    type Query {
      storefront(accountName: String!): Storefront @tag(name: "partner")
      viewer: Viewer @tag(name: "partner")
      customer(id: ID!): Customer @tag(name: "partner")
      customers(first: Int! = 20): CustomerConnection! @tag(name: "partner")
      report(input: ReportInput!): Report! @tag(name: "internal")
      faulty: String @tag(name: "internal")
      forbidden: String @tag(name: "internal")
    }
    type Mutation {
      signIn(name: String!): Viewer @tag(name: "partner")
      signOut: Boolean! @tag(name: "partner")
    }
    type Storefront { displayName: String! suspended: Boolean! }
    type Viewer { name: String! ip: String! requestId: String! idempotencyKey: String }
    type CustomerConnection { edges: [CustomerEdge!]! }
    type CustomerEdge { node: Customer! }
    input ReportInput { first: Int! = 20, columns: [String!] }
    type Report { rows: Int! }
    type Customer @key(fields: "id") { id: ID! name: String! parent: Customer }`;
  const viewer = ({ actor, ip, requestId, idempotencyKey }: TinyContext) =>
    actor.id ? { name: actor.name, ip, requestId, idempotencyKey } : null;
  const customer = ({ id }: { id: string }) => ({ id, name: `Customer ${id.at(-1)}` });
  return new TinySubgraph(
    "identity",
    sdl,
    {
      Query: {
        storefront: (_: unknown, { accountName }: { accountName: string }) =>
          accountName === "demo" || accountName === "closed"
            ? { displayName: "Demo </script><b>", suspended: accountName === "closed" }
            : null,
        viewer: (_: unknown, _args: unknown, context: TinyContext) => viewer(context),
        customer: (_: unknown, args: { id: string }) => customer(args),
        customers: (_: unknown, { first }: { first: number }) => {
          if (first <= 100) return { edges: [] };
          throw new GraphQLError("At most 100.", { extensions: { code: "BAD_USER_INPUT" } });
        },
        report: (_: unknown, { input }: { input: { first: number } }) => ({ rows: input.first }),
        faulty: () => {
          throw new Error('relation "users" does not exist');
        },
        forbidden: () => {
          throw new GraphQLError("You may not do this.", { extensions: { code: "FORBIDDEN" } });
        },
      },
      Mutation: {
        signIn: (_: unknown, { name }: { name: string }, context: TinyContext) => {
          context.session = name;
          return {
            name,
            ip: context.ip,
            requestId: context.requestId,
            idempotencyKey: context.idempotencyKey,
          };
        },
        signOut: (_: unknown, _args: unknown, context: TinyContext) => {
          context.session = "none";
          return true;
        },
      },
      Customer: { __resolveReference: customer },
    } as never,
    {
      "/internal/authenticate": (body) => {
        const { session, bearer } = JSON.parse(body) as { session?: string; bearer?: string };
        const token = session ?? bearer ?? "";
        const until = ends.get(token);
        const isOver = until !== undefined && until <= new Date();
        const actor = isOver ? null : (sessions.get(token) ?? null);
        return { body: JSON.stringify({ actor, until }) };
      },
      "/internal/token": (body) => ({
        status: 400,
        body: JSON.stringify({ error: "invalid_client", got: JSON.parse(body) }),
      }),
    },
  );
}

function orders(states: ReadonlyMap<string, string>): TinySubgraph {
  const sdl = `
    type Query { order(id: ID!): Order @tag(name: "partner") }
    type Subscription {
      orderChanged(id: ID!): Order! @tag(name: "partner")
      activity(after: Int): ActivityEvent! @tag(name: "internal")
    }
    type Order @key(fields: "id") { id: ID! status: String! customer: Customer! }
    type ActivityEvent { sequence: Int! kind: String! seenBy: String! }
    type Customer @key(fields: "id", resolvable: false) { id: ID! }`;
  type Event = {
    type: string;
    sequence: number;
    customerId: string;
    payload: { orderId: string; status: string };
  };
  return new TinySubgraph(
    "subscriptions",
    sdl,
    {
      Query: {
        order: (_: unknown, { id }: { id: string }) => ({
          id,
          status: states.get(id) ?? "COMPLETED",
          customer: { id: CUSTOMER },
        }),
      },
      Subscription: {
        orderChanged: {
          subscribe: () => null,
          resolve: ({ payload, customerId }: Event) => ({
            id: payload.orderId,
            status: payload.status,
            customer: { id: customerId },
          }),
        },
        activity: {
          subscribe: () => null,
          resolve: ({ sequence, type }: Event, _args: unknown, { actor }: TinyContext) => ({
            sequence,
            kind: type,
            seenBy: actor.role,
          }),
        },
      },
    } as never,
    {
      "/internal/uploads": (body) => ({ status: 201, body: JSON.stringify({ took: body.length }) }),
      "/internal/vendor-webhook": () => ({ status: 204, body: "" }),
      "/internal/files": (body, { actor }) =>
        actor.id
          ? { type: "text/csv", body: `asked,${actor.id}\n${body}` }
          : { status: 404, body: JSON.stringify({ error: "There is no such file." }) },
    },
  );
}
