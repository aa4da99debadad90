import { Supergraph as Federated } from "@apollo/federation-internals";
import { ApolloGateway, type GraphQLDataSource } from "@apollo/gateway";
import type { ApolloServerOptionsWithGateway } from "@apollo/server";
import { Planning } from "../execution/planning.js";
import type { ExecutionAnswer, ExecutionRequest } from "../execution/stock.js";
import type { RequestScope } from "../session/request-scope.js";

type GatewayInterface = ApolloServerOptionsWithGateway<RequestScope>["gateway"];
type Execute = (request: ExecutionRequest) => Promise<ExecutionAnswer>;

/** The supergraph that is served, and how the next one takes its place. */
export class Supergraph {
  readonly apollo: ApolloGateway;
  private replace: (sdl: string) => void = () => undefined;
  private readonly listeners: ((planning: Planning) => void)[] = [];

  constructor(
    sdl: string,
    private readonly dataSources: ReadonlyMap<string, GraphQLDataSource>,
  ) {
    this.apollo = new ApolloGateway({
      supergraphSdl: async ({ update }) => {
        this.replace = update;
        return { supergraphSdl: sdl };
      },
      buildService: ({ name }) => this.dataSource(name),
    });
    // Before Apollo's server hears of it: the first request by the new schema must find its planning.
    this.apollo.onSchemaLoadOrUpdate(() => {
      const planning = Planning.of(this.apollo);
      for (const listener of this.listeners) listener(planning);
    });
  }

  /** As Apollo's server takes it. @param execute in place of the gateway's own executor */
  served(execute: Execute): GatewayInterface {
    const { apollo } = this;
    return {
      load: async (options) => {
        const loaded = await apollo.load(options);
        return { schema: loaded.schema, executor: execute as typeof loaded.executor };
      },
      onSchemaLoadOrUpdate: (listener) => apollo.onSchemaLoadOrUpdate(listener),
      stop: () => apollo.stop(),
    };
  }

  onChange(listener: (planning: Planning) => void): void {
    this.listeners.push(listener);
  }

  /** @throws Error when it cannot be served */
  update(sdl: string): void {
    // Looked at as a whole before the gateway takes any of it: half an update would be worse than none.
    const next = Federated.build(sdl, { validateSupergraph: true });
    for (const { name } of next.subgraphsMetadata()) this.dataSource(name);
    next.apiSchema().toGraphQLJSSchema();
    this.replace(sdl);
  }

  private dataSource(name: string): GraphQLDataSource {
    const dataSource = this.dataSources.get(name);
    if (!dataSource) throw new Error(`the supergraph names a subgraph without address: ${name}`);
    return dataSource;
  }
}
