import {
  connectionTypes,
  DateTime,
  InvalidInputError,
  NotFoundError,
  PageArgs,
  UserError,
} from "@markethall/graph";
import { ArgsType, createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import type { SupportRequestStatus } from "../domain/support-request.js";
import type { SupportRequestOrder } from "../services/support-request.queries.js";
import { SupportRequestOrderEnum, SupportRequestStatusEnum } from "./enums.js";

@ObjectType({ description: "One thing said in a support request." })
export class SupportMessage {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Plain text." })
  body!: string;

  @Field(() => String, { description: "Who wrote it." })
  authorName!: string;

  @Field(() => Boolean, { description: "Written by the reseller's staff." })
  fromStaff!: boolean;

  @Field(() => DateTime, { description: "When." })
  createdAt!: Date;
}

@ObjectType({ description: "A customer's question to its reseller, with the answers." })
export class SupportRequest {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Its number for people, such as SR-000123." })
  number!: string;

  @Field(() => String, { description: "What it is about." })
  subject!: string;

  @Field(() => SupportRequestStatusEnum, { description: "Whose turn it is." })
  status!: SupportRequestStatus;

  @Field(() => String, { description: "Who asked." })
  requestedByName!: string;

  @Field(() => DateTime, { description: "When it was asked." })
  createdAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "Since when the customer waits for an answer; null while it waits for none.",
  })
  waitingSince!: Date | null;
}

export const { Connection: SupportRequestConnection } = connectionTypes(
  () => SupportRequest,
  "SupportRequest",
);

@InputType({ description: "Which support requests to list." })
export class SupportRequestFilter {
  @Field(() => [SupportRequestStatusEnum], { nullable: true, description: "Only in one of these." })
  status?: SupportRequestStatus[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Words in number, subject, or the names of asker and customer.",
  })
  query?: string | null;

  @Field(() => ID, { nullable: true, description: "Only of this customer." })
  customerId?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Only those whose answer is due before this.",
  })
  dueBefore?: Date | null;
}

@ArgsType()
export class SupportRequestsArgs extends PageArgs {
  @Field(() => SupportRequestFilter, { nullable: true, description: "Which support requests." })
  filter?: SupportRequestFilter | null;

  @Field(() => SupportRequestOrderEnum, {
    nullable: true,
    description: "The newest first unless told otherwise.",
  })
  orderBy?: SupportRequestOrder | null;
}

@InputType({ description: "A new question." })
export class CreateSupportRequestInput {
  @Field(() => String, { description: "What it is about, at most 200 characters." })
  subject!: string;

  @Field(() => String, { description: "The question, plain text." })
  body!: string;
}

@InputType({ description: "One more message." })
export class AnswerSupportRequestInput {
  @Field(() => ID, { description: "The support request." })
  supportRequestId!: string;

  @Field(() => String, { description: "The message, plain text." })
  body!: string;
}

@InputType({ description: "Which support request is settled." })
export class CloseSupportRequestInput {
  @Field(() => ID, { description: "The support request." })
  supportRequestId!: string;
}

@ObjectType({ implements: UserError, description: "It is closed and takes no more messages." })
export class SupportRequestClosedError extends UserError {}

@ObjectType({ description: "The question is with the reseller's staff." })
export class CreateSupportRequestSuccess {
  @Field(() => SupportRequest, { description: "The new support request." })
  supportRequest!: SupportRequest;
}

@ObjectType({ description: "The message is kept." })
export class AnswerSupportRequestSuccess {
  @Field(() => SupportRequest, { description: "The support request as it is now." })
  supportRequest!: SupportRequest;
}

@ObjectType({ description: "The support request is settled." })
export class CloseSupportRequestSuccess {
  @Field(() => SupportRequest, { description: "The support request as it is now." })
  supportRequest!: SupportRequest;
}

export const CreateSupportRequestResult = createUnionType({
  name: "CreateSupportRequestResult",
  description: "The new support request, or what is wrong with the input.",
  types: () => [CreateSupportRequestSuccess, InvalidInputError] as const,
});

export const AnswerSupportRequestResult = createUnionType({
  name: "AnswerSupportRequestResult",
  description: "The support request with its new message, or why it takes none.",
  types: () =>
    [
      AnswerSupportRequestSuccess,
      InvalidInputError,
      SupportRequestClosedError,
      NotFoundError,
    ] as const,
});

export const CloseSupportRequestResult = createUnionType({
  name: "CloseSupportRequestResult",
  description: "The settled support request, or why it could not be closed.",
  types: () => [CloseSupportRequestSuccess, SupportRequestClosedError, NotFoundError] as const,
});
