import {
  connectionTypes,
  DateTime,
  InvalidInputError,
  NotFoundError,
  UserError,
} from "@markethall/graph";
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { BillingRunStatus } from "../entities/billing-run.entity.js";
import { BillingRunStatusEnum } from "./enums.js";
import { Customer, Vendor } from "./entity-stubs.js";

@ObjectType({ description: "Makes the draft statements of a period, customer by customer." })
export class BillingRun {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: 'The month that it bills, such as "2026-10".' })
  period!: string;

  @Field(() => BillingRunStatusEnum, { description: "How far it is." })
  status!: BillingRunStatus;

  @Field(() => DateTime, { description: "When it was ordered." })
  startedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When it was done or given up." })
  finishedAt!: Date | null;

  @Field(() => Int, { description: "Drafts made." })
  statementCount!: number;

  @Field(() => Int, { description: "Lines made." })
  lineCount!: number;

  @Field(() => Int, { description: "Customers looked at." })
  done!: number;

  @Field(() => Int, { description: "Customers to look at." })
  total!: number;

  @Field(() => String, { nullable: true, description: "What went wrong." })
  failure!: string | null;
}

@ObjectType({ description: "A customer with something to bill that got no statement." })
export class SkippedStatement {
  @Field(() => Customer, { description: "The customer." })
  customer!: Customer;

  @Field(() => Vendor, { description: "The vendor." })
  vendor!: Vendor;

  @Field(() => String, { description: "What is missing." })
  reason!: string;
}

export const { Connection: BillingRunConnection } = connectionTypes(() => BillingRun, "BillingRun");

@InputType({ description: "What to bill." })
export class RunBillingInput {
  @Field(() => String, { description: 'A month that has begun, such as "2026-10".' })
  period!: string;

  @Field(() => [ID], { nullable: true, description: "Only these customers; all when left out." })
  customerIds?: string[] | null;
}

@ObjectType({ description: "The run is ordered." })
export class RunBillingSuccess {
  @Field(() => BillingRun, { description: "The run; follow it live." })
  billingRun!: BillingRun;
}

@ObjectType({ implements: UserError, description: "The period is being billed already." })
export class RunInProgressError extends UserError {
  @Field(() => BillingRun, { description: "The run that is under way." })
  billingRun!: BillingRun;
}

export const RunBillingResult = createUnionType({
  name: "RunBillingResult",
  description: "The run, or why it was not ordered.",
  types: () => [RunBillingSuccess, RunInProgressError, InvalidInputError, NotFoundError] as const,
});
