import { ApolloLink } from "@apollo/client";
import { OperationTypeNode } from "graphql";

/**
 * Gives each mutation a key of its own, so that a repeat after a lost answer has one effect (A22).
 * A caller that wants several attempts to count as one passes `context: { idempotencyKey }`.
 */
export function idempotencyLink(): ApolloLink {
  return new ApolloLink((operation, forward) => {
    if (operation.operationType === OperationTypeNode.MUTATION) {
      operation.setContext(({ headers, idempotencyKey }: MutationContext) => ({
        headers: { ...headers, "Idempotency-Key": idempotencyKey ?? crypto.randomUUID() },
      }));
    }
    return forward(operation);
  });
}

interface MutationContext {
  readonly headers?: Readonly<Record<string, string>>;
  readonly idempotencyKey?: string;
}
