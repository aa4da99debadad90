import {
  connectionTypes,
  CurrencyCodeScalar,
  DateOnly,
  DateTime,
  DecimalString,
  PageArgs,
} from "@markethall/graph";
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { StatementStatus } from "../domain/statement-lifecycle.js";
import { DownloadFormatEnum, StatementStatusEnum } from "./enums.js";

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "One bill to one customer for one vendor and period. `total` is `net` plus `tax`, exactly.",
})
export class Statement {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: "Without gaps for each reseller; given when it opens.",
  })
  number!: string | null;

  @Field(() => StatementStatusEnum, { description: "How far it is." })
  status!: StatementStatus;

  @Field(() => CurrencyCodeScalar, { description: "The currency of all its amounts." })
  currency!: string;

  @Field(() => Int, { description: "How many lines it has." })
  lineCount!: number;

  @Field(() => DateTime, { nullable: true, description: "When it was issued." })
  openedAt!: Date | null;

  @Field(() => DateOnly, { nullable: true, description: "The day by which it is to be paid." })
  dueOn!: string | null;
}

@ObjectType({
  description: "An exchange rate as a statement uses it: captured when it was generated, for good.",
})
export class StatementRate {
  @Field(() => CurrencyCodeScalar, { description: "The currency that was converted." })
  from!: string;

  @Field(() => CurrencyCodeScalar, { description: "The statement's currency." })
  to!: string;

  @Field(() => DecimalString, { description: "Units of `to` for one of `from`." })
  rate!: string;

  @Field(() => DateOnly, {
    description: "The day on which the European Central Bank published it.",
  })
  day!: string;
}

@ObjectType({ description: "A file of a statement, at the public origin." })
export class Download {
  @Field(() => DownloadFormatEnum, { description: "What it is saved as." })
  format!: "PDF" | "CSV" | "DETAILED_CSV";

  @Field(() => String, { description: "Path below the portal's own address." })
  url!: string;

  @Field(() => String, { description: "A name to save it under." })
  fileName!: string;
}

export const { Connection: StatementConnection } = connectionTypes(() => Statement, "Statement");

@InputType({ description: "Which statements; what is left out does not matter." })
export class StatementFilter {
  @Field(() => [StatementStatusEnum], { nullable: true, description: "In one of these states." })
  status?: StatementStatus[] | null;

  @Field(() => ID, { nullable: true, description: "Of this vendor." })
  vendorId?: string | null;

  @Field(() => ID, { nullable: true, description: "Of this customer." })
  customerId?: string | null;

  @Field(() => String, { nullable: true, description: 'Of this month, such as "2026-10".' })
  period?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Part of the number or the customer's name.",
  })
  query?: string | null;
}

@ArgsType()
export class StatementsArgs extends PageArgs {
  @Field(() => StatementFilter, { nullable: true, description: "Which statements." })
  filter?: StatementFilter | null;
}
