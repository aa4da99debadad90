import {
  execute,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  parse,
  validate,
} from "graphql";
import type { Context } from "./context.js";

/** What a subscription's root field gets: the event, as the gateway read it from the log. */
export interface LiveEvent<P = unknown> {
  readonly type: string;
  readonly sequence: number;
  readonly occurredAt: string;
  readonly customerId: string | null;
  readonly payload: P;
}

/** For `@Subscription({ subscribe: fedByGateway })`: the gateway holds the sockets, a subgraph only resolves events. */
export function fedByGateway(): AsyncIterable<never> {
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => Promise.resolve({ done: true, value: undefined }),
    }),
  };
}

const KEPT_DOCUMENTS = 500;

/** Resolves a subscription's selection for one event, with the subscriber's own rights. */
export class LiveExecutor {
  private readonly documents = new Map<string, DocumentNode>();

  constructor(private readonly schema: GraphQLSchema) {}

  async resolve(
    query: string,
    variableValues: Record<string, unknown>,
    event: LiveEvent,
    context: Context,
  ): Promise<ExecutionResult> {
    const document = this.document(query);
    return execute({
      schema: this.schema,
      document,
      variableValues,
      rootValue: event,
      contextValue: context,
    });
  }

  private document(query: string): DocumentNode {
    let document = this.documents.get(query);
    if (!document) {
      document = parse(query);
      const [error] = validate(this.schema, document);
      if (error) throw error;
      if (this.documents.size >= KEPT_DOCUMENTS) this.documents.clear();
      this.documents.set(query, document);
    }
    return document;
  }
}
