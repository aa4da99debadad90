import {
  CurrencyCodeScalar,
  DateTime,
  DecimalString,
  InvalidInputError,
  NotFoundError,
} from "@markethall/graph";
import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { Customer } from "./entity-stubs.js";
import { StatementNotOpenError } from "./statement-changes.types.js";

@ObjectType({
  description: "The correction of a statement that was issued: credit for the customer's next one.",
})
export class CreditMemo {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Without gaps for each reseller." })
  number!: string;

  @Field(() => String, { description: "Why the statement is corrected." })
  reason!: string;

  @Field(() => DateTime, { description: "When it was issued." })
  issuedAt!: Date;
}

@InputType({ description: "Credit for a customer's next statements." })
export class GrantCreditInput {
  @Field(() => ID, { description: "Who gets it." })
  customerId!: string;

  @Field(() => DecimalString, { description: "How much, above zero." })
  amount!: string;

  @Field(() => CurrencyCodeScalar, { description: "Used on statements in this currency." })
  currency!: string;

  @Field(() => String, { description: "Why." })
  reason!: string;
}

@InputType({ description: "The correction of a statement." })
export class IssueCreditMemoInput {
  @Field(() => ID, { description: "Which statement." })
  statementId!: string;

  @Field(() => DecimalString, {
    description: "How much, above zero and no more than the statement's total.",
  })
  amount!: string;

  @Field(() => String, { description: "Why." })
  reason!: string;
}

@ObjectType({ description: "The credit is granted." })
export class GrantCreditSuccess {
  @Field(() => Customer, { description: "The customer, with its credit." })
  customer!: Customer;
}

@ObjectType({ description: "The credit memo is issued." })
export class IssueCreditMemoSuccess {
  @Field(() => CreditMemo, { description: "The credit memo." })
  creditMemo!: CreditMemo;
}

export const GrantCreditResult = createUnionType({
  name: "GrantCreditResult",
  description: "The customer with its credit, or why none was granted.",
  types: () => [GrantCreditSuccess, InvalidInputError, NotFoundError] as const,
});
export const IssueCreditMemoResult = createUnionType({
  name: "IssueCreditMemoResult",
  description: "The credit memo, or why it was not issued.",
  types: () =>
    [IssueCreditMemoSuccess, StatementNotOpenError, InvalidInputError, NotFoundError] as const,
});
