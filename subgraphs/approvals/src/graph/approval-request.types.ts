import { connectionTypes, DateTime, PageArgs } from "@markethall/graph";
import { ArgsType, Directive, Field, ID, InputType, ObjectType } from "type-graphql";
import type { ApprovalKind, ApprovalStatus, Decision } from "../domain/approval-request.js";
import { ApprovalKindEnum, ApprovalStatusEnum } from "./enums.js";

@ObjectType({ description: "A fact to decide by, as a label and its value." })
export class DetailEntry {
  @Field(() => String, { description: "What it is." })
  label!: string;

  @Field(() => String, { description: "Its value, as text." })
  value!: string;
}

@ObjectType({ description: "How a request ended." })
export class ApprovalDecision {
  @Field(() => ApprovalStatusEnum, { description: "What was decided." })
  status!: ApprovalStatus;

  @Field(() => DateTime, { description: "When." })
  decidedAt!: Date;

  @Field(() => String, { description: "Who decided." })
  decidedByName!: string;

  @Field(() => String, { nullable: true, description: "Why: always there when it was declined." })
  reason!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "A question to the reseller's staff that somebody waits for." })
export class ApprovalRequest {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Its number for people, such as AR-000123." })
  number!: string;

  @Field(() => ApprovalKindEnum, { description: "What is asked for." })
  kind!: ApprovalKind;

  @Field(() => ApprovalStatusEnum, { description: "How far it is." })
  status!: ApprovalStatus;

  @Field(() => String, { description: "Name of the person who asks." })
  requestedByName!: string;

  @Field(() => String, { description: "What is asked for, in a few words." })
  subject!: string;

  @Field(() => [DetailEntry], { description: "Facts to decide by." })
  details!: DetailEntry[];

  @Field(() => DateTime, { description: "When it was asked." })
  createdAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When a decision is due; later it escalates, then expires.",
  })
  dueAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When staff were reminded, since nobody had decided in time.",
  })
  escalatedAt!: Date | null;
}

export const { Connection: ApprovalRequestConnection } = connectionTypes(
  () => ApprovalRequest,
  "ApprovalRequest",
);

@InputType({ description: "Which requests to list; what is left out does not narrow the list." })
export class ApprovalFilter {
  @Field(() => [ApprovalStatusEnum], { nullable: true, description: "Only in one of these." })
  status?: ApprovalStatus[] | null;

  @Field(() => [ApprovalKindEnum], { nullable: true, description: "Only of one of these kinds." })
  kind?: ApprovalKind[] | null;

  @Field(() => ID, { nullable: true, description: "Only of this customer." })
  customerId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Words in number, subject, or the names of asker and customer.",
  })
  query?: string | null;
}

@ArgsType()
export class ApprovalRequestsArgs extends PageArgs {
  @Field(() => ApprovalFilter, { nullable: true, description: "Which requests." })
  filter?: ApprovalFilter | null;
}

export function toApprovalDecision(decision: Decision): ApprovalDecision {
  const { status, decidedAt, decidedByName, reason } = decision;
  return Object.assign(new ApprovalDecision(), { status, decidedAt, decidedByName, reason });
}
