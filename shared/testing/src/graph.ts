import { randomUUID } from "node:crypto";
import type { Actor } from "@markethall/auth";
import { RefusalTally } from "@markethall/events";
import { formatError, type LiveEvent, OperationExecutor, RequestContext } from "@markethall/graph";
import { type Database, logger } from "@markethall/runtime";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";

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
export function graphRunner(schema: GraphQLSchema, db: Database, strangers = new RefusalTally(db)) {
  const format = formatError(logger("test", "silent"));
  // Compiled at once: what the tests see is what runs where a document comes again and again.
  const executor = new OperationExecutor(schema, { compileAt: 1 });
  const contextFor = (actor: Actor, options: RunOptions) =>
    new RequestContext(
      db,
      {
        actor,
        requestId: randomUUID(),
        now: options.now ?? new Date(),
        idempotencyKey: options.idempotencyKey ?? null,
        ip: options.ip ?? "127.0.0.1",
      },
      strangers,
    );
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
        const result = await executor.execute(
          { query: source, variables: variableValues },
          contextValue,
        );
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
        const { data, errors } = await executor.execute(
          { query: source, variables },
          context,
          event,
        );
        return { data, errors };
      } finally {
        await context.end();
      }
    },
  };
}
