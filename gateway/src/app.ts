import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { EventLog } from "@markethall/events";
import { BusinessClock, type Logger } from "@markethall/runtime";
import express, { type ErrorRequestHandler, type Express } from "express";
import type { Config } from "./config.js";
import { readManifests } from "./documents/manifest.js";
import { TrustedDocuments } from "./documents/trusted-documents.js";
import { fileRoutes } from "./files/files.js";
import { graphEndpoint } from "./graph/endpoint.js";
import { createGraph, type Graph } from "./graph/graph.js";
import { operationNames } from "./graph/operation-metrics.js";
import { OperationGuard } from "./graph/operation-guard.js";
import { SupergraphFile } from "./graph/supergraph-file.js";
import { refuseForeignChanges } from "./http/foreign-pages.js";
import { requestIdOf, requestLine } from "./http/request-id.js";
import { securityHeaders } from "./http/security-headers.js";
import { CostMeter } from "./limits/cost-meter.js";
import { Capacity } from "./limits/overload.js";
import { LiveEndpoint } from "./live/live-endpoint.js";
import { LiveHub } from "./live/live-hub.js";
import { watchLive } from "./live/live-gauges.js";
import { OpenSockets } from "./live/open-sockets.js";
import { tokenEndpoint } from "./oauth/token-endpoint.js";
import { MailSink, outboxRoutes } from "./outbox/outbox.js";
import { cataloguePages } from "./pages/catalogue.js";
import { broken, notFound, sendPlainPage } from "./pages/plain-page.js";
import { portalPages } from "./pages/portal.js";
import { Shell, remoteNames } from "./pages/shell.js";
import { StaticFiles } from "./pages/static-files.js";
import { PartnerContract } from "./partner/partner-contract.js";
import { partnerRoute } from "./partner/partner-route.js";
import { type Part, reachable, unready } from "./readiness/readiness.js";
import { Authenticator } from "./session/authenticator.js";
import { Scopes } from "./session/scopes.js";
import { SubgraphUnavailableError } from "./subgraphs/outage.js";
import { Subgraph } from "./subgraphs/subgraph.js";
import { webhookRoutes } from "./webhooks/webhooks.js";

/** What the build leaves in `dist` for the gateway and not for browsers. */
const notServed = ["index.html", "mf-stats.json", "documents.json"];

export interface App {
  readonly handler: Express;
  readonly live: LiveEndpoint;
  /** Names of the parts that do not answer; itself once it is about to stop. */
  ready(): Promise<string[]>;
  /** From now on it is not ready, so that nobody sends it new requests. */
  drain(): void;
  stop(): Promise<void>;
}

/** What the gateway needs of the event log. */
export type EventFeed = Pick<
  EventLog,
  | "start"
  | "stop"
  | "healthy"
  | "followClock"
  | "onGrowth"
  | "lastPosition"
  | "after"
  | "missed"
  | "lastSequence"
>;

/** Puts the gateway together. */
export async function createApp(
  config: Config,
  log: Logger,
  eventLog: EventFeed = new EventLog(config.eventsDatabaseUrl, log),
): Promise<App> {
  const clock = new BusinessClock();
  await eventLog.start();
  await eventLog.followClock((offset) => clock.setOffset(offset));

  const subgraphs = new Map(
    Object.entries(config.subgraphs).map(([name, url]) => [
      name,
      new Subgraph(name, url, config.signingKey, {
        onBreak: (subgraph, open) =>
          log.warn({ subgraph }, open ? "subgraph given up for a moment" : "subgraph is back"),
      }),
    ]),
  );
  const line = (name: keyof Config["subgraphs"]): Subgraph => subgraphs.get(name) as Subgraph;
  const authenticator = new Authenticator(line("identity"));
  const scopes = new Scopes(authenticator, clock);
  const contract = new PartnerContract(join(dirname(config.supergraphPath), "partner.graphql"));
  const capacity = new Capacity(config.operationsAtWork);
  const supergraph = new SupergraphFile(config.supergraphPath, log);
  const registered = readManifests(config.staticDir, ["shell", ...remoteNames]);
  const graph = await createGraph({
    supergraphSdl: supergraph.sdl,
    subgraphs,
    production: config.production,
    log,
    guard: new OperationGuard(!config.production, new CostMeter(config.partnerCost)),
    capacity,
    contract,
    executor: config.executor,
    shareAnswers: config.shareAnswers,
    operationNames: operationNames(registered.values()),
  });
  supergraph.follow((sdl) => graph.update(sdl));

  const documents = new TrustedDocuments(registered, config.freeDocuments);

  const hub = new LiveHub(eventLog, clock, log, config.live);
  const sockets = new OpenSockets((credential) =>
    scopes.signedIn(
      credential,
      { requestId: randomUUID(), ip: "", now: clock.now() },
      { isUse: false },
    ),
  );
  hub.onEvent((event) => {
    // Whoever hears of it asks anew, and must not get an answer that began before.
    graph.renew();
    if (event.type.startsWith("identity.")) authenticator.forgetAll();
    sockets.heard(event);
  });
  await hub.start();
  watchLive(hub, sockets);
  const live = new LiveEndpoint({
    graph,
    documents,
    hub,
    sockets,
    scopes,
    clock,
    log,
    publicUrl: config.publicUrl,
    bounds: config.live,
  });

  const parts: Part[] = [
    { name: "database", check: () => eventLog.healthy() },
    ...Object.entries(config.subgraphs).map(([name, url]) => reachable(name, `${url}/ready`)),
    ...Object.entries(config.readyUrls).map(([name, url]) => reachable(name, url)),
  ];

  let draining = false;
  return {
    handler: routes({ config, log, graph, documents, capacity, contract, scopes, line }),
    live,
    ready: async () => (draining ? ["gateway"] : unready(parts)),
    drain() {
      draining = true;
    },
    async stop() {
      live.stop();
      await hub.stop();
      supergraph.stop();
      await graph.server.stop();
      await eventLog.stop();
      await Promise.all([...subgraphs.values()].map((subgraph) => subgraph.close()));
    },
  };
}

interface Parts {
  readonly config: Config;
  readonly log: Logger;
  readonly graph: Graph;
  readonly documents: TrustedDocuments;
  readonly capacity: Capacity;
  readonly contract: PartnerContract;
  readonly scopes: Scopes;
  readonly line: (name: keyof Config["subgraphs"]) => Subgraph;
}

function routes({
  config,
  log,
  graph,
  documents,
  capacity,
  contract,
  scopes,
  line,
}: Parts): Express {
  const { publicUrl, staticDir, mailSinkUrl } = config;
  const app = express();
  app.disable("x-powered-by").disable("etag");
  app.use(requestLine(log), securityHeaders(publicUrl), refuseForeignChanges(publicUrl));
  app.use("/graphql/partner.graphql", partnerRoute(contract, scopes));
  app.use("/graphql", graphEndpoint(graph, scopes, documents, capacity, publicUrl));
  app.use("/oauth/token", tokenEndpoint(line("identity"), scopes));
  const [identity, billing] = [line("identity"), line("billing")];
  const subscriptions = line("subscriptions");
  app.use("/files", fileRoutes({ identity, billing, subscriptions }, scopes));
  app.use("/webhooks", webhookRoutes(line("subscriptions"), scopes));
  if (mailSinkUrl) app.use(outboxRoutes(new MailSink(mailSinkUrl)));
  for (const name of remoteNames) {
    const dist = join(staticDir, name, "dist");
    if (existsSync(dist)) app.use(`/remotes/${name}`, new StaticFiles(dist, notServed).handler());
  }
  // For those who build pages: no part of the product.
  const catalogue = config.catalogueDir === null ? null : cataloguePages(config.catalogueDir);
  if (catalogue) app.use(catalogue);
  const shell = Shell.read(staticDir);
  if (shell) {
    app.use(portalPages(shell, graph, scopes));
    app.use(new StaticFiles(join(staticDir, "shell/dist"), notServed).handler());
  }
  app.use((_request, response) => sendPlainPage(response, notFound));
  app.use(failure(log));
  return app;
}

function failure(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const outage = error instanceof SubgraphUnavailableError;
    const status = outage ? 503 : statusOf(error);
    if (status >= 500)
      log.error(
        { err: error, requestId: requestIdOf(response), path: request.path },
        "request failed",
      );
    if (outage) response.set("retry-after", "2");
    const isProgram = /^\/(graphql|oauth|files|webhooks)\b/.test(request.path);
    if (!isProgram)
      return sendPlainPage(
        response,
        status < 500 ? { ...notFound, status } : { ...broken, status },
      );
    const message = status < 500 ? "The request cannot be read." : "Something went wrong.";
    response.status(status).json({ error: message, requestId: requestIdOf(response) });
  };
}

/** Express and our own refusals say their status; whatever else was thrown is a fault of ours. */
function statusOf(error: unknown): number {
  if (typeof error !== "object" || error === null) return 500;
  if ("extensions" in error) {
    const { http } = error.extensions as { http?: { status?: number } };
    return http?.status ?? 500;
  }
  const status = "status" in error ? error.status : undefined;
  return typeof status === "number" && status >= 400 && status < 500 ? status : 500;
}
