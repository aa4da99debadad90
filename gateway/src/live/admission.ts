import { mayCall } from "@markethall/auth";
import {
  type DocumentNode,
  type ExecutionArgs,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import type { SubscribePayload } from "graphql-ws";
import type { TrustedDocuments } from "../documents/trusted-documents.js";
import type { Graph } from "../graph/graph.js";
import { refusal } from "../graph/operation-guard.js";
import { BOUNDS } from "../limits/bounds.js";
import { shapeRules } from "../limits/shape-rules.js";
import type { RequestScope } from "../session/request-scope.js";
import type { LiveBounds } from "./live-bounds.js";
import type { LiveHub } from "./live-hub.js";
import { rootField } from "./subscription.js";

const MOST_KEPT = 500;

interface Validated {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
}

/** What may start over a websocket: the limits and rights of HTTP (A11). */
export class Admission {
  /** Subscriptions that were validated already, by their texts: pages open the same few again and again. */
  private readonly validated = new Map<string, Validated>();
  private readonly rules = [...specifiedRules, ...shapeRules()];

  constructor(
    private readonly graph: Graph,
    private readonly documents: TrustedDocuments,
    private readonly hub: Pick<LiveHub, "openFor">,
    private readonly bounds: Pick<LiveBounds, "subscriptionsPerReseller">,
  ) {}

  /** What to execute, or why it is refused. */
  admit(payload: SubscribePayload, scope: RequestScope): ExecutionArgs | readonly GraphQLError[] {
    try {
      return this.admitted(payload, scope);
    } catch (error) {
      if (error instanceof GraphQLError) return [error.extensions["code"] ? error : syntax(error)];
      throw error;
    }
  }

  private admitted(
    payload: SubscribePayload,
    scope: RequestScope,
  ): ExecutionArgs | readonly GraphQLError[] {
    const { schema } = this.graph.gateway;
    if (!schema) return [refusal("SUBGRAPH_UNAVAILABLE", "The graph is not loaded yet.")];
    const text = this.documents.resolve(payload, scope.actor) ?? "";
    const known = this.validated.get(text);
    const document = known?.document ?? parse(text, { maxTokens: BOUNDS.tokens });
    const operationName = payload.operationName ?? null;
    const args = { schema, document, contextValue: scope, operationName };
    const operation = getOperationAST(document, operationName);
    if (!operation) return [refusal("OPERATION_RESOLUTION_FAILURE", "There is no such operation.")];
    // Queries and mutations are checked where those over HTTP are.
    if (operation.operation !== "subscription") {
      return { ...args, variableValues: payload.variables ?? {} };
    }
    const faults = known?.schema === schema ? [] : validate(schema, document, this.rules);
    if (faults.length > 0) return faults.map(invalid);
    this.keep(text, { schema, document });
    const { coerced, errors } = getVariableValues(
      schema,
      operation.variableDefinitions ?? [],
      payload.variables ?? {},
    );
    if (errors) return errors.map(({ message }) => refusal("BAD_USER_INPUT", message));
    this.graph.guard.check(
      { schema, document, operation, variables: payload.variables ?? {} },
      scope,
    );
    const refused = this.mayFollow(document, operationName, scope);
    return refused ? [refused] : { ...args, variableValues: coerced };
  }

  private keep(text: string, validated: Validated): void {
    // Texts come from outside: what is kept of them is bounded.
    if (this.validated.size >= MOST_KEPT) this.validated.clear();
    this.validated.set(text, validated);
  }

  private mayFollow(
    document: DocumentNode,
    operationName: string | null,
    { actor }: RequestScope,
  ): GraphQLError | null {
    const { name } = rootField(document, operationName ?? undefined);
    if (!mayCall(actor, `Subscription.${name.value}`)) {
      return refusal("FORBIDDEN", "You may not follow this.");
    }
    if (this.hub.openFor(actor.resellerId) >= this.bounds.subscriptionsPerReseller) {
      return refusal("TOO_MANY_REQUESTS", "Too much is being followed already.");
    }
    return null;
  }
}

function invalid({ message, nodes, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, {
    ...(nodes && { nodes }),
    extensions: { code: "GRAPHQL_VALIDATION_FAILED", ...extensions },
  });
}

function syntax({ message }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "GRAPHQL_PARSE_FAILED" } });
}
