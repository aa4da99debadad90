import { InvalidInputError, NotFoundError, UserError } from "@markethall/graph";
import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { ApprovalDecision, ApprovalRequest } from "./approval-request.types.js";
import { ApprovalPrecondition } from "./precondition.types.js";

@InputType({ description: "Which request to approve." })
export class ApproveRequestInput {
  @Field(() => ID, { description: "The request." })
  requestId!: string;

  @Field(() => String, { nullable: true, description: "A remark for the history." })
  note?: string | null;
}

@InputType({ description: "Which request to decline, and why." })
export class DeclineRequestInput {
  @Field(() => ID, { description: "The request." })
  requestId!: string;

  @Field(() => String, { description: "What the asker is told." })
  reason!: string;
}

@ObjectType({ description: "The request is approved." })
export class ApproveRequestSuccess {
  @Field(() => ApprovalRequest, { description: "The request as it is now." })
  approvalRequest!: ApprovalRequest;
}

@ObjectType({ description: "The request is declined." })
export class DeclineRequestSuccess {
  @Field(() => ApprovalRequest, { description: "The request as it is now." })
  approvalRequest!: ApprovalRequest;
}

@ObjectType({
  implements: UserError,
  description: "Something that must hold before the approval does not hold yet.",
})
export class PreconditionsOpenError extends UserError {
  @Field(() => [ApprovalPrecondition], { description: "The whole list, met and open." })
  preconditions!: ApprovalPrecondition[];
}

@ObjectType({ implements: UserError, description: "Somebody was faster." })
export class AlreadyDecidedError extends UserError {
  @Field(() => ApprovalDecision, { description: "Who decided what." })
  decision!: ApprovalDecision;
}

export const ApproveRequestResult = createUnionType({
  name: "ApproveRequestResult",
  description: "The approved request, or why it could not be approved.",
  types: () =>
    [ApproveRequestSuccess, PreconditionsOpenError, AlreadyDecidedError, NotFoundError] as const,
});

export const DeclineRequestResult = createUnionType({
  name: "DeclineRequestResult",
  description: "The declined request, or why it could not be declined.",
  types: () =>
    [DeclineRequestSuccess, AlreadyDecidedError, InvalidInputError, NotFoundError] as const,
});
