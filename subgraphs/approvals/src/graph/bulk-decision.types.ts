import { InvalidInputError } from "@markethall/graph";
import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { ApproveRequestResult, DeclineRequestResult } from "./decision.types.js";

@InputType({ description: "Which requests to approve." })
export class ApproveRequestsInput {
  @Field(() => [ID], {
    description: "The requests, 1 to 100; one that is named twice counts once.",
  })
  requestIds!: string[];

  @Field(() => String, { nullable: true, description: "A remark for the history of each." })
  note?: string | null;
}

@InputType({ description: "Which requests to decline, and why." })
export class DeclineRequestsInput {
  @Field(() => [ID], {
    description: "The requests, 1 to 100; one that is named twice counts once.",
  })
  requestIds!: string[];

  @Field(() => String, { description: "What each asker is told." })
  reason!: string;
}

@ObjectType({ description: "What became of one of several requests to approve." })
export class ApproveRequestOutcome {
  @Field(() => ID, { description: "The request." })
  requestId!: string;

  @Field(() => ApproveRequestResult, { description: "As `approveRequest` would have answered." })
  result!: typeof ApproveRequestResult;
}

@ObjectType({ description: "What became of one of several requests to decline." })
export class DeclineRequestOutcome {
  @Field(() => ID, { description: "The request." })
  requestId!: string;

  @Field(() => DeclineRequestResult, { description: "As `declineRequest` would have answered." })
  result!: typeof DeclineRequestResult;
}

@ObjectType({ description: "Each request was decided by itself; some may have been refused." })
export class ApproveRequestsSuccess {
  @Field(() => [ApproveRequestOutcome], {
    description: "One for each request, in the order given.",
  })
  outcomes!: ApproveRequestOutcome[];
}

@ObjectType({ description: "Each request was decided by itself; some may have been refused." })
export class DeclineRequestsSuccess {
  @Field(() => [DeclineRequestOutcome], {
    description: "One for each request, in the order given.",
  })
  outcomes!: DeclineRequestOutcome[];
}

export const ApproveRequestsResult = createUnionType({
  name: "ApproveRequestsResult",
  description: "What became of each, or what is wrong with the input.",
  types: () => [ApproveRequestsSuccess, InvalidInputError] as const,
});

export const DeclineRequestsResult = createUnionType({
  name: "DeclineRequestsResult",
  description: "What became of each, or what is wrong with the input.",
  types: () => [DeclineRequestsSuccess, InvalidInputError] as const,
});
