import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  visit,
  BREAK,
} from "graphql";
import { BOUNDS, type Bounds } from "../limits/bounds.js";
import { operationCost } from "../limits/cost.js";
import type { RequestScope } from "../session/request-scope.js";

export interface GuardedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Refuses what a valid document may still not do: cost too much for its variables, or look around as a stranger. */
export class OperationGuard {
  constructor(
    private readonly openIntrospection: boolean,
    private readonly bounds: Bounds = BOUNDS,
  ) {}

  /** @throws GraphQLError that becomes a 400 */
  check({ schema, document, operation, variables }: GuardedOperation, scope: RequestScope): void {
    if (!this.openIntrospection && scope.actor.kind === "anonymous" && introspects(document)) {
      throw refusal("INTROSPECTION_DISABLED", "The schema is shown to those who are signed in.");
    }
    const cost = operationCost(schema, document, operation, variables);
    if (cost > this.bounds.cost) {
      throw refusal(
        "OPERATION_TOO_COSTLY",
        `The answer could hold ${cost} values; ${this.bounds.cost} are allowed. Ask for smaller pages.`,
        this.bounds.cost,
      );
    }
  }
}

export function refusal(code: string, message: string, limit?: number): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code, http: { status: 400 }, ...(limit !== undefined && { limit }) },
  });
}

function introspects(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field({ name }) {
      if (name.value !== "__schema" && name.value !== "__type") return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}
