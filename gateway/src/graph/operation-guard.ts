import {
  type DocumentNode,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  visit,
  BREAK,
} from "graphql";
import { BOUNDS, type Bounds } from "../limits/bounds.js";
import { type OperationSize, operationSize } from "../limits/cost.js";
import type { CostMeter, MeterSettings } from "../limits/cost-meter.js";
import type { RequestScope } from "../session/request-scope.js";

export interface GuardedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As the caller sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Refuses what a valid document may still not do: cost too much for its variables, or look around as a
 * stranger. Partners' programs pay for the rest.
 */
export class OperationGuard {
  constructor(
    private readonly openIntrospection: boolean,
    private readonly meter: CostMeter,
    private readonly bounds: Bounds = BOUNDS,
  ) {}

  get metering(): MeterSettings {
    return this.meter.settings;
  }

  /** @throws GraphQLError that becomes a 400, or a 429 where a partner's bucket does not hold the cost */
  check({ schema, document, operation, variables }: GuardedOperation, scope: RequestScope): void {
    if (!this.openIntrospection && scope.actor.kind === "anonymous" && introspects(document)) {
      throw refusal("INTROSPECTION_DISABLED", "The schema is shown to those who are signed in.");
    }
    const given = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    const [fault] = given.errors ?? [];
    if (fault) throw refusal("BAD_USER_INPUT", fault.message);
    const size = sizeOf(schema, document, operation, given.coerced ?? {});
    const { cost, page, input } = this.bounds;
    if (size.cost > cost) {
      throw refusal(
        "OPERATION_TOO_COSTLY",
        `The answer could hold ${size.cost} values; ${cost} are allowed. Ask for smaller pages.`,
        cost,
      );
    }
    if (size.largestPage > page) {
      throw refusal("BAD_USER_INPUT", `A page has at most ${page} entries.`, page);
    }
    if (size.longestInput > input) {
      throw refusal("OPERATION_TOO_LARGE", `A list has at most ${input} entries.`, input);
    }
    if (scope.actor.kind === "client") this.pay(scope, size.cost);
  }

  private pay(scope: RequestScope, cost: number): void {
    scope.charge = this.meter.charge(scope.actor.id ?? "", cost);
    const { retryAfterSeconds, remaining } = scope.charge;
    if (retryAfterSeconds === 0) return;
    throw new GraphQLError(
      `This costs ${cost} points and ${remaining} are left. Try again later.`,
      {
        extensions: { code: "TOO_MANY_REQUESTS", retryAfterSeconds, http: { status: 429 } },
      },
    );
  }
}

/** @throws GraphQLError where an argument is not what its type asks for */
function sizeOf(...operation: Parameters<typeof operationSize>): OperationSize {
  try {
    return operationSize(...operation);
  } catch (error) {
    if (error instanceof GraphQLError) throw refusal("BAD_USER_INPUT", error.message);
    throw error;
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
