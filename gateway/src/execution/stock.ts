import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from "@apollo/gateway";
import type { DocumentNode } from "graphql";
import type { JsonObject } from "./json.js";
import type { Planning, QueryPlan } from "./planning.js";

/** What Apollo's server hands to an executor. */
export type ExecutionRequest = Parameters<typeof executeQueryPlan>[2];
export type ExecutionAnswer = Awaited<ReturnType<typeof executeQueryPlan>>;

/** Runs a plan as @apollo/gateway does. */
export function executeStock(
  planning: Planning,
  plan: QueryPlan,
  request: ExecutionRequest,
  dataSources: Readonly<Record<string, GraphQLDataSource>>,
): Promise<ExecutionAnswer> {
  const { schema, supergraphSchema, apiSchema } = planning;
  const operationName = request.request.operationName;
  const context = buildOperationContext({
    schema,
    operationDocument: request.document as DocumentNode,
    ...(operationName !== undefined && { operationName }),
  });
  return executeQueryPlan(
    plan,
    dataSources,
    request,
    context,
    supergraphSchema,
    apiSchema as Parameters<typeof executeQueryPlan>[5],
  );
}

/** Name of the pretended subgraph that answers with what is there already. */
const COLLECTED = "__collected";

/** Shapes what the fetches brought as @apollo/gateway does, with its own words for what breaks the schema. */
export function shapeStock(
  planning: Planning,
  request: ExecutionRequest,
  data: JsonObject,
): Promise<ExecutionAnswer> {
  const plan: QueryPlan = {
    kind: "QueryPlan",
    node: {
      kind: "Fetch",
      serviceName: COLLECTED,
      operation: "{ __typename }",
      operationName: undefined,
      operationKind: "query" as Extract<
        NonNullable<QueryPlan["node"]>,
        { kind: "Fetch" }
      >["operationKind"],
    },
  };
  return executeStock(planning, plan, request, {
    [COLLECTED]: { process: async () => ({ data }) },
  });
}
