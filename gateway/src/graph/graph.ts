import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { ApolloGateway } from "@apollo/gateway";
import type { Logger } from "@markethall/runtime";
import type { FormattedExecutionResult } from "graphql";
import { BOUNDS } from "../limits/bounds.js";
import type { Capacity } from "../limits/overload.js";
import { shapeRules } from "../limits/shape-rules.js";
import type { PartnerContract } from "../partner/partner-contract.js";
import { partnerIntrospection } from "../partner/partner-introspection.js";
import type { RequestScope } from "../session/request-scope.js";
import { SubgraphDataSource } from "../subgraphs/data-source.js";
import type { Subgraph } from "../subgraphs/subgraph.js";
import type { OperationGuard } from "./operation-guard.js";
import { publicError } from "./public-error.js";
import { requestPlugin } from "./request-plugin.js";

export interface GraphOptions {
  readonly supergraphSdl: string;
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  readonly production: boolean;
  readonly log: Logger;
  readonly guard: OperationGuard;
  readonly capacity: Capacity;
  readonly contract: PartnerContract;
}

/** The composed graph: Apollo's server in front, its gateway behind, our own lines to the subgraphs. */
export interface Graph {
  readonly server: ApolloServer<RequestScope>;
  readonly gateway: ApolloGateway;
  readonly dataSources: ReadonlyMap<string, SubgraphDataSource>;
  readonly guard: OperationGuard;
}

export async function createGraph(options: GraphOptions): Promise<Graph> {
  const { supergraphSdl, subgraphs, production, log, guard, capacity, contract } = options;
  const dataSources = new Map(
    [...subgraphs].map(([name, subgraph]) => [name, new SubgraphDataSource(subgraph)]),
  );
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => {
      const dataSource = dataSources.get(name);
      if (!dataSource) throw new Error(`the supergraph names a subgraph without address: ${name}`);
      return dataSource;
    },
  });
  const server = new ApolloServer<RequestScope>({
    gateway,
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
  return { server, gateway, dataSources, guard };
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
