import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import type { ApolloGateway } from "@apollo/gateway";
import type { Logger } from "@markethall/runtime";
import { metrics } from "@markethall/telemetry";
import type { FormattedExecutionResult } from "graphql";
import { Executor } from "../execution/executor.js";
import type { Planning } from "../execution/planning.js";
import type { Engine } from "../execution/prepared-operation.js";
import { BOUNDS } from "../limits/bounds.js";
import type { Capacity } from "../limits/overload.js";
import { shapeRules } from "../limits/shape-rules.js";
import type { PartnerContract } from "../partner/partner-contract.js";
import { partnerIntrospection } from "../partner/partner-introspection.js";
import type { RequestScope } from "../session/request-scope.js";
import { SubgraphDataSource } from "../subgraphs/data-source.js";
import { Flights } from "../subgraphs/flights.js";
import type { Subgraph, SubgraphAnswer } from "../subgraphs/subgraph.js";
import type { OperationGuard } from "./operation-guard.js";
import { operationMetrics } from "./operation-metrics.js";
import { publicError } from "./public-error.js";
import { requestPlugin } from "./request-plugin.js";
import { Supergraph } from "./supergraph.js";

export interface GraphOptions {
  readonly supergraphSdl: string;
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  readonly production: boolean;
  readonly log: Logger;
  readonly guard: OperationGuard;
  readonly capacity: Capacity;
  readonly contract: PartnerContract;
  /** Compiled unless told otherwise: `stock` is there to measure against, and to fall back on. */
  readonly executor?: Engine;
  /** Whether equal questions of one actor under way share an answer; they do unless told otherwise. */
  readonly shareAnswers?: boolean;
  /** Operations that are measured by their names. */
  readonly operationNames?: ReadonlySet<string>;
}

/** The composed graph: Apollo's server in front, its planner behind, our own execution and lines to the subgraphs. */
export interface Graph {
  readonly server: ApolloServer<RequestScope>;
  /** Its schema and planner are those of the supergraph that new requests are answered by. */
  readonly gateway: ApolloGateway;
  readonly dataSources: ReadonlyMap<string, SubgraphDataSource>;
  /** Runs what the planner plans: for requests and for live events. */
  readonly executor: Executor;
  readonly guard: OperationGuard;
  /** Hears of each new version once it serves. */
  onSchemaChange(listener: (planning: Planning) => void): void;
  /**
   * Serves new requests by this supergraph; those under way end with the old one.
   *
   * @throws Error when it cannot be served; the old one goes on
   */
  update(supergraphSdl: string): void;
  /** Something changed: answers under way are not shared with questions that come from now on. */
  renew(): void;
}

export async function createGraph(options: GraphOptions): Promise<Graph> {
  const { supergraphSdl, subgraphs, production, log, guard, capacity, contract } = options;
  const flights = options.shareAnswers === false ? null : new Flights<SubgraphAnswer>();
  const dataSources = new Map(
    [...subgraphs].map(([name, subgraph]) => [name, new SubgraphDataSource(subgraph, flights)]),
  );
  const executor = new Executor(Object.fromEntries(dataSources), options.executor ?? "compiled");
  const supergraph = new Supergraph(supergraphSdl, dataSources);
  supergraph.onChange((planning) => executor.serve(planning));
  const server = new ApolloServer<RequestScope>({
    gateway: supergraph.served(executor.execute),
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    // Strangers are told off by the guard; who is signed in may look.
    introspection: true,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: BOUNDS.tokens },
    validationRules: shapeRules(),
    formatError: publicError,
    plugins: [
      requestPlugin(guard, capacity, log),
      partnerIntrospection(contract),
      ...(metrics.on ? [operationMetrics(options.operationNames ?? new Set())] : []),
      ApolloServerPluginLandingPageDisabled(),
    ],
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (m) => log.warn(m),
      error: (m) => log.error(m),
    },
  });
  await server.start();
  return {
    server,
    gateway: supergraph.apollo,
    dataSources,
    executor,
    guard,
    onSchemaChange: (listener) => supergraph.onChange(listener),
    update: (sdl) => supergraph.update(sdl),
    renew: () => flights?.renew(),
  };
}

/** Runs an operation through every limit and guard, as it would run over HTTP. */
export async function execute(
  { server }: Pick<Graph, "server">,
  request: { query: string; variables?: Record<string, unknown>; operationName?: string },
  scope: RequestScope,
): Promise<FormattedExecutionResult> {
  const { body } = await server.executeOperation(request, { contextValue: scope });
  if (body.kind !== "single") throw new Error("an answer in parts");
  return body.singleResult as FormattedExecutionResult;
}
