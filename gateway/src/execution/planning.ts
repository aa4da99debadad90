import { type Operation, operationFromDocument, type Schema } from "@apollo/federation-internals";
import type { ApolloGateway, executeQueryPlan } from "@apollo/gateway";
import type { DocumentNode, GraphQLSchema } from "graphql";

export type QueryPlan = Parameters<typeof executeQueryPlan>[0];
export type PlanNode = Exclude<NonNullable<QueryPlan["node"]>, { kind: "Subscription" }>;
export type FetchNode = Extract<PlanNode, { kind: "Fetch" }>;

/** Parts of the gateway that its types keep to themselves. */
interface GatewayParts {
  readonly schema?: GraphQLSchema;
  readonly apiSchema?: Schema;
  readonly supergraphSchema?: GraphQLSchema;
  readonly queryPlanner?: { buildQueryPlan(operation: Operation): QueryPlan };
}

/**
 * One version of the supergraph with what plans by it. A request that began with a version ends with it,
 * whatever the gateway has loaded meanwhile.
 */
export class Planning {
  private constructor(
    /** What callers see, as graphql-js has it. */
    readonly schema: GraphQLSchema,
    /** What callers see, as the planner has it. */
    readonly apiSchema: Schema,
    readonly supergraphSchema: GraphQLSchema,
    private readonly queryPlanner: NonNullable<GatewayParts["queryPlanner"]>,
  ) {}

  /** What the gateway plans by now. */
  static of(gateway: ApolloGateway): Planning {
    const parts = gateway as unknown as GatewayParts;
    const { schema, apiSchema, supergraphSchema, queryPlanner } = parts;
    if (!schema || !apiSchema || !supergraphSchema || !queryPlanner) {
      throw new Error("the gateway has not loaded a supergraph");
    }
    return new Planning(schema, apiSchema, supergraphSchema, queryPlanner);
  }

  /** @throws GraphQLError when the document does not fit this version */
  operation(document: DocumentNode, operationName: string | undefined): Operation {
    const options = operationName === undefined ? {} : { operationName };
    return operationFromDocument(this.apiSchema, document, options);
  }

  plan(operation: Operation): QueryPlan {
    return this.queryPlanner.buildQueryPlan(operation);
  }
}
