import { operationFromDocument, type Schema } from "@apollo/federation-internals";
import { type ApolloGateway, buildOperationContext, executeQueryPlan } from "@apollo/gateway";
import type { LoggedEvent } from "@markethall/events";
import {
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  getArgumentValues,
  getOperationAST,
  type GraphQLFormattedError,
  type GraphQLSchema,
  Kind,
  print,
  type SelectionSetNode,
} from "graphql";
import { publicError } from "../graph/public-error.js";
import type { RequestScope } from "../session/request-scope.js";
import type { SubgraphDataSource } from "../subgraphs/data-source.js";
import { fragmentsOf } from "../limits/spread.js";
import { sequenceFor } from "./topics.js";

type QueryPlan = Parameters<typeof executeQueryPlan>[0];
type PlanNode = NonNullable<QueryPlan["node"]>;
type SubscriptionNode = Extract<PlanNode, { kind: "Subscription" }>;
type ServiceMap = Parameters<typeof executeQueryPlan>[1];

/** Parts of the gateway that its types keep to themselves; it plans subscriptions but does not execute them. */
interface Planning {
  readonly schema: GraphQLSchema;
  readonly apiSchema: Schema;
  readonly supergraphSchema: GraphQLSchema;
  readonly queryPlanner: { buildQueryPlan(operation: unknown): QueryPlan };
}

/** Name of the pretended subgraph that answers with the event. */
const EVENT = "__event";

/** An answer to one event, as it goes to every viewer of the same audience. */
export interface EventAnswer {
  readonly data?: ExecutionResult["data"];
  readonly errors?: readonly GraphQLFormattedError[];
}

/** One subscription document, planned once and executed for each event (recipes: subscriptions through the gateway). */
export class Subscription {
  readonly field: FieldNode;
  /** The document and the name of its operation: equal sources ask the same question. */
  readonly source: string;
  private readonly node: SubscriptionNode;
  private readonly planning: Planning;

  constructor(
    gateway: ApolloGateway,
    private readonly dataSources: ReadonlyMap<string, SubgraphDataSource>,
    private readonly document: DocumentNode,
    private readonly operationName: string | undefined,
  ) {
    this.planning = gateway as unknown as Planning;
    const { apiSchema, queryPlanner } = this.planning;
    const options = operationName === undefined ? {} : { operationName };
    const { node } = queryPlanner.buildQueryPlan(
      operationFromDocument(apiSchema, document, options),
    );
    if (node?.kind !== "Subscription") throw new Error("not a subscription");
    this.node = node;
    this.source = `${operationName ?? ""}\n${print(document)}`;
    this.field = rootField(document, operationName);
  }

  /** The arguments of the root field, with defaults and variables in place. */
  args(variables: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    const field = this.planning.schema.getSubscriptionType()?.getFields()[this.field.name.value];
    return field ? getArgumentValues(field, this.field, variables) : {};
  }

  /** Resolves the event through the graph with the viewer's own rights. */
  async answer(
    event: LoggedEvent,
    variables: Readonly<Record<string, unknown>>,
    scope: RequestScope,
  ): Promise<EventAnswer> {
    const { primary, rest } = this.node;
    const first = { ...primary, serviceName: EVENT };
    const queryPlan = {
      kind: "QueryPlan",
      node: { kind: "Sequence", nodes: rest ? [first, rest] : [first] },
    } as QueryPlan;
    const { schema, supergraphSchema, apiSchema } = this.planning;
    const operationContext = buildOperationContext({
      schema,
      operationDocument: this.document,
      ...(this.operationName !== undefined && { operationName: this.operationName }),
    });
    const result = await executeQueryPlan(
      queryPlan,
      this.serviceMap(primary.serviceName, event, scope),
      this.requestContext(variables, scope),
      operationContext,
      supergraphSchema,
      apiSchema as Parameters<typeof executeQueryPlan>[5],
    );
    const errors = result.errors?.map((error) => publicError(error.toJSON()));
    return { data: result.data ?? null, ...(errors?.length && { errors }) };
  }

  private serviceMap(owner: string, event: LoggedEvent, scope: RequestScope): ServiceMap {
    const source = this.dataSources.get(owner);
    if (!source) throw new Error(`no line to ${owner}`);
    const { type, tenantId, customerId, occurredAt, payload } = event;
    const told = {
      type,
      tenantId,
      customerId,
      sequence: sequenceFor(scope.actor, event),
      occurredAt,
      payload,
    };
    return {
      ...Object.fromEntries(this.dataSources),
      [EVENT]: { process: ({ request }) => source.execute(request, scope, { event: told }) },
    };
  }

  private requestContext(variables: Readonly<Record<string, unknown>>, scope: RequestScope) {
    return {
      request: { variables },
      context: scope,
      metrics: {},
      logger: console,
    } as unknown as Parameters<typeof executeQueryPlan>[2];
  }
}

/** The one field that a subscription asks for. */
export function rootField(document: DocumentNode, operationName: string | undefined): FieldNode {
  const fragments = fragmentsOf(document);
  const operation = getOperationAST(document, operationName);
  const find = (set: SelectionSetNode | undefined): FieldNode | undefined => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) return selection;
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection.selectionSet
          : fragments.get(selection.name.value)?.selectionSet;
      const found = find(inner);
      if (found) return found;
    }
    return undefined;
  };
  const field = find(operation?.selectionSet);
  if (!field) throw new Error("a subscription without a field");
  return field;
}
