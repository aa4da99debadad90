import type { LoggedEvent } from "@markethall/events";
import {
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  getArgumentValues,
  getOperationAST,
  type GraphQLFormattedError,
  Kind,
  print,
  type SelectionSetNode,
} from "graphql";
import { Planning, type QueryPlan } from "../execution/planning.js";
import type { PreparedOperation, Sources } from "../execution/prepared-operation.js";
import type { ExecutionRequest } from "../execution/stock.js";
import type { Graph } from "../graph/graph.js";
import { refusal } from "../graph/operation-guard.js";
import { publicError } from "../graph/public-error.js";
import { fragmentsOf } from "../limits/spread.js";
import type { RequestScope } from "../session/request-scope.js";
import type { SubgraphDataSource } from "../subgraphs/data-source.js";
import { sequenceFor } from "./topics.js";

/** The subscription as one version of the supergraph plans it. */
interface Planned {
  readonly planning: Planning;
  /** The subgraph that the event is about. */
  readonly owner: string;
  readonly prepared: PreparedOperation;
}

/** What a subscription needs of the graph. */
export type LiveGraph = Pick<Graph, "gateway" | "executor"> & {
  readonly dataSources: ReadonlyMap<string, Pick<SubgraphDataSource, "execute" | "run">>;
};

/** Name of the pretended subgraph that answers with the event. */
const EVENT = "__event";

/** An answer to one event, as it goes to every viewer of the same audience. */
export interface EventAnswer {
  readonly data?: ExecutionResult["data"];
  readonly errors?: readonly GraphQLFormattedError[];
}

/**
 * One subscription document, planned once for each version of the supergraph and executed for each event (recipes:
 * subscriptions through the gateway).
 */
export class Subscription {
  readonly field: FieldNode;
  /** The document and the name of its operation: equal sources ask the same question. */
  readonly source: string;
  private planned: Planned;

  constructor(
    private readonly graph: LiveGraph,
    private readonly document: DocumentNode,
    private readonly operationName: string | undefined,
  ) {
    this.planned = this.plan();
    this.source = `${operationName ?? ""}\n${print(document)}`;
    this.field = rootField(document, operationName);
  }

  /** The arguments of the root field, with defaults and variables in place. */
  args(variables: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    const { schema } = this.current().planning;
    const field = schema.getSubscriptionType()?.getFields()[this.field.name.value];
    return field ? getArgumentValues(field, this.field, variables) : {};
  }

  /** Resolves the event through the graph with the viewer's own rights. */
  async answer(
    event: LoggedEvent,
    variables: Readonly<Record<string, unknown>>,
    scope: RequestScope,
  ): Promise<EventAnswer> {
    let planned: Planned;
    try {
      planned = this.current();
    } catch {
      // The supergraph has changed and does not know what is followed any more: whoever comes back is told so.
      const gone = refusal("SUBGRAPH_UNAVAILABLE", "This cannot be followed any more.");
      return { data: null, errors: [publicError(gone.toJSON())] };
    }
    const result = await this.graph.executor.run(
      planned.prepared,
      this.request(variables, scope),
      this.eventSource(planned.owner, event, scope),
    );
    const errors = result.errors?.map((error) => publicError(error.toJSON()));
    return { data: result.data ?? null, ...(errors?.length && { errors }) };
  }

  /** By the supergraph of now. @throws GraphQLError where it does not know what is followed any more */
  private current(): Planned {
    if (this.planned.planning.schema !== this.graph.gateway.schema) this.planned = this.plan();
    return this.planned;
  }

  private plan(): Planned {
    const { gateway, executor } = this.graph;
    const planning = Planning.of(gateway);
    const operation = planning.operation(this.document, this.operationName);
    const { node } = planning.plan(operation);
    if (node?.kind !== "Subscription") throw new Error("not a subscription");
    const { primary, rest } = node;
    const first = { ...primary, serviceName: EVENT };
    const plan = {
      kind: "QueryPlan",
      node: { kind: "Sequence", nodes: rest ? [first, rest] : [first] },
    } as QueryPlan;
    const prepared = executor.prepare(planning, operation, plan);
    return { planning, owner: primary.serviceName, prepared };
  }

  private eventSource(owner: string, event: LoggedEvent, scope: RequestScope): Sources {
    const source = this.graph.dataSources.get(owner);
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
      [EVENT]: {
        process: ({ request }) => source.execute(request, scope, { event: told }),
        run: (operation, variables) => source.run(operation, variables, scope, { event: told }),
      },
    };
  }

  private request(
    variables: Readonly<Record<string, unknown>>,
    scope: RequestScope,
  ): ExecutionRequest {
    const { document, operationName } = this;
    return {
      request: { variables, ...(operationName !== undefined && { operationName }) },
      document,
      context: scope,
      metrics: {},
      logger: console,
    } as unknown as ExecutionRequest;
  }
}

/**
 * The one field that a subscription asks for.
 *
 * @throws GraphQLError where a condition decides whether it asks for anything
 */
export function rootField(document: DocumentNode, operationName: string | undefined): FieldNode {
  const fragments = fragmentsOf(document);
  const operation = getOperationAST(document, operationName);
  const find = (set: SelectionSetNode | undefined): FieldNode | undefined => {
    for (const selection of set?.selections ?? []) {
      if (selection.directives?.some(({ name }) => conditions.has(name.value))) {
        throw refusal("GRAPHQL_VALIDATION_FAILED", "What is followed cannot hang on a condition.");
      }
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

const conditions: ReadonlySet<string> = new Set(["skip", "include"]);
