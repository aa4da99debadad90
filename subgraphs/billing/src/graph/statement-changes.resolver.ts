import { type Context, isId, NotFoundError, refuse } from "@markethall/graph";
import { err, notFound, type NotFound, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { StatementNotDraft, StatementNotOpen } from "../domain/statement-lifecycle.js";
import type { StatementService } from "../services/statement.service.js";
import {
  CloseStatementResult,
  CloseStatementSuccess,
  DiscardStatementResult,
  DiscardStatementSuccess,
  OpenStatementResult,
  OpenStatementSuccess,
  StatementInput,
  StatementNotDraftError,
  StatementNotOpenError,
  VoidStatementResult,
  VoidStatementSuccess,
} from "./statement-changes.types.js";
import type { Statement } from "./statement.types.js";
import { visibleStatement } from "./statement.resolver.js";

type Refusal = NotFound | StatementNotDraft | StatementNotOpen;
type Change<E extends Refusal> = (tx: Tx) => Promise<Result<{ statementId: string }, E | NotFound>>;

const which = { description: "Which statement." };

@Resolver()
export class StatementChangesResolver {
  constructor(private readonly statements: StatementService) {}

  @Mutation(() => OpenStatementResult, {
    description:
      "Issues a draft: it gets its number, and the customer sees it and is written to. (console)",
  })
  async openStatement(
    @Arg("input", () => StatementInput, which) { statementId }: StatementInput,
    @Ctx() context: Context,
  ): Promise<typeof OpenStatementResult> {
    const result = await change(context, "openStatement", statementId, (tx) =>
      this.statements.open(tx, context.actor, statementId, context.now),
    );
    return result.ok ? changed(context, OpenStatementSuccess, statementId) : refusal(result.error);
  }

  @Mutation(() => CloseStatementResult, {
    description: "Settles an open statement. Final. (console)",
  })
  async closeStatement(
    @Arg("input", () => StatementInput, which) { statementId }: StatementInput,
    @Ctx() context: Context,
  ): Promise<typeof CloseStatementResult> {
    const result = await change(context, "closeStatement", statementId, (tx) =>
      this.statements.close(tx, context.actor, statementId, context.now),
    );
    return result.ok ? changed(context, CloseStatementSuccess, statementId) : refusal(result.error);
  }

  @Mutation(() => VoidStatementResult, {
    description:
      "Takes an open statement back: nothing is owed on it, and the next run bills anew. Final. (console)",
  })
  async voidStatement(
    @Arg("input", () => StatementInput, which) { statementId }: StatementInput,
    @Ctx() context: Context,
  ): Promise<typeof VoidStatementResult> {
    const result = await change(context, "voidStatement", statementId, (tx) =>
      this.statements.void(tx, context.actor, statementId, context.now),
    );
    return result.ok ? changed(context, VoidStatementSuccess, statementId) : refusal(result.error);
  }

  @Mutation(() => DiscardStatementResult, { description: "Throws a draft away. (console)" })
  async discardStatement(
    @Arg("input", () => StatementInput, which) { statementId }: StatementInput,
    @Ctx() context: Context,
  ): Promise<typeof DiscardStatementResult> {
    const result = await change(context, "discardStatement", statementId, (tx) =>
      this.statements.discard(tx, context.actor, statementId),
    );
    return result.ok
      ? Object.assign(new DiscardStatementSuccess(), { statementId })
      : refusal(result.error);
  }
}

function change<E extends Refusal>(
  context: Context,
  operation: string,
  statementId: string,
  work: Change<E>,
): ReturnType<Change<E>> {
  return context.mutate(operation, { statementId }, (tx) =>
    isId(statementId) ? work(tx) : Promise.resolve(err(notFound)),
  );
}

/** Read anew after the change: a replayed answer shows the statement of today. */
async function changed<S extends { statement: Statement }>(
  context: Context,
  success: new () => S,
  statementId: string,
): Promise<S> {
  return Object.assign(new success(), { statement: await visibleStatement(context, statementId) });
}

function refusal(error: NotFound): NotFoundError;
function refusal(error: NotFound | StatementNotDraft): NotFoundError | StatementNotDraftError;
function refusal(error: NotFound | StatementNotOpen): NotFoundError | StatementNotOpenError;
function refusal(error: Refusal): NotFoundError | StatementNotDraftError | StatementNotOpenError {
  switch (error.kind) {
    case "NotFound":
      return refuse(NotFoundError, "There is no such statement.");
    case "StatementNotDraft":
      return refuse(
        StatementNotDraftError,
        `Only a draft can be changed like this; this one is ${error.status.toLowerCase()}.`,
      );
    case "StatementNotOpen":
      return refuse(
        StatementNotOpenError,
        `Only an open statement can be changed like this; this one is ${error.status.toLowerCase()}.`,
      );
  }
}
