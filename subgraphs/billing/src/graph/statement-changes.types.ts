import { NotFoundError, UserError } from "@markethall/graph";
import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { Statement } from "./statement.types.js";

@InputType({ description: "Which statement." })
export class StatementInput {
  @Field(() => ID, { description: "The statement." })
  statementId!: string;
}

@ObjectType({ implements: UserError, description: "Only a draft can be opened or discarded." })
export class StatementNotDraftError extends UserError {}

@ObjectType({
  implements: UserError,
  description: "Only a statement that was issued and is not settled can be changed like this.",
})
export class StatementNotOpenError extends UserError {}

@ObjectType({ description: "The statement has a number, and its customer sees it." })
export class OpenStatementSuccess {
  @Field(() => Statement, { description: "The statement as it is now." })
  statement!: Statement;
}

@ObjectType({ description: "The statement is settled." })
export class CloseStatementSuccess {
  @Field(() => Statement, { description: "The statement as it is now." })
  statement!: Statement;
}

@ObjectType({ description: "Nothing is owed on the statement any more." })
export class VoidStatementSuccess {
  @Field(() => Statement, { description: "The statement as it is now." })
  statement!: Statement;
}

@ObjectType({ description: "The draft is gone." })
export class DiscardStatementSuccess {
  @Field(() => ID, { description: "The draft that was discarded." })
  statementId!: string;
}

export const OpenStatementResult = createUnionType({
  name: "OpenStatementResult",
  description: "The opened statement, or why it could not be opened.",
  types: () => [OpenStatementSuccess, StatementNotDraftError, NotFoundError] as const,
});
export const CloseStatementResult = createUnionType({
  name: "CloseStatementResult",
  description: "The closed statement, or why it could not be closed.",
  types: () => [CloseStatementSuccess, StatementNotOpenError, NotFoundError] as const,
});
export const VoidStatementResult = createUnionType({
  name: "VoidStatementResult",
  description: "The voided statement, or why it could not be voided.",
  types: () => [VoidStatementSuccess, StatementNotOpenError, NotFoundError] as const,
});
export const DiscardStatementResult = createUnionType({
  name: "DiscardStatementResult",
  description: "Which draft is gone, or why it could not be discarded.",
  types: () => [DiscardStatementSuccess, StatementNotDraftError, NotFoundError] as const,
});
