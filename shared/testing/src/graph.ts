import { randomUUID } from "node:crypto";
import type { Actor } from "@markethall/auth";
import { formatError, type LiveEvent, LiveExecutor, RequestContext } from "@markethall/graph";
import { type Database, logger } from "@markethall/runtime";
import { graphql, type GraphQLFormattedError, type GraphQLSchema } from "graphql";

export interface RunOptions {
  readonly now?: Date;
  readonly idempotencyKey?: string;
  readonly ip?: string;
}

export interface RunAnswer<T> {
  readonly data: T | null | undefined;
  readonly errors: readonly GraphQLFormattedError[];
  /** What identity told the gateway to do with the cookie. */
  readonly session: string | null | undefined;
}

/** Runs operations against one subgraph as an actor, without sockets. */
export function graphRunner(schema: GraphQLSchema, db: Database) {
  const format = formatError(logger("test", "silent"));
  const contextFor = (actor: Actor, options: RunOptions) =>
    new RequestContext(db, {
      actor,
      requestId: randomUUID(),
      now: options.now ?? new Date(),
      idempotencyKey: options.idempotencyKey ?? null,
      ip: options.ip ?? "127.0.0.1",
    });
  return {
    // Tests name the shape that they asked for.
    run: async <T = Record<string, never>>(
      actor: Actor,
      source: string,
      variableValues: Record<string, unknown> = {},
      options: RunOptions = {},
    ): Promise<RunAnswer<T>> => {
      const contextValue = contextFor(actor, options);
      try {
        const result = await graphql({ schema, source, variableValues, contextValue });
        const errors = (result.errors ?? []).map((error) => format(error.toJSON(), error));
        return { data: result.data as T | null | undefined, errors, session: contextValue.session };
      } finally {
        await contextValue.end();
      }
    },
    /** Resolves a subscription's selection for one event, as the gateway asks it to. */
    runLive: async (
      actor: Actor,
      source: string,
      event: LiveEvent,
      variables: Record<string, unknown> = {},
    ) => {
      const context = contextFor(actor, {});
      try {
        return await new LiveExecutor(schema).resolve(source, variables, event, context);
      } finally {
        await context.end();
      }
    },
  };
}
