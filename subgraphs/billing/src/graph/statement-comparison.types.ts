import { connectionTypes, CurrencyCodeScalar, DecimalString, Money } from "@markethall/graph";
import { Field, Int, ObjectType } from "type-graphql";
import type {
  ComparedKind,
  DifferenceCause,
  DifferenceState,
} from "../domain/statement-comparison.js";
import { ComparedKindEnum, DifferenceCauseEnum, DifferenceStateEnum } from "./comparison-enums.js";
import { Statement } from "./statement.types.js";

@ObjectType({ description: "A part of a difference, and where it comes from." })
export class DifferenceReason {
  @Field(() => DifferenceCauseEnum, { description: "Where it comes from." })
  cause!: DifferenceCause;

  @Field(() => Money, { description: "How much of the difference it makes." })
  amount!: Money;
}

@ObjectType({
  description:
    "One thing that is billed, in two statements. Its reasons sum to its difference, exactly.",
})
export class LineDifference {
  @Field(() => DifferenceStateEnum, { description: "What became of it." })
  state!: DifferenceState;

  @Field(() => ComparedKindEnum, { description: "What it is." })
  kind!: ComparedKind;

  @Field(() => String, { description: "For people." })
  description!: string;

  @Field(() => String, {
    nullable: true,
    description: "What the quantities count; null for pieces.",
  })
  unit!: string | null;

  @Field(() => Money, { description: "In the statement before; zero where it was not there." })
  previousAmount!: Money;

  @Field(() => Money, { description: "In this statement; zero where it is not there any more." })
  amount!: Money;

  @Field(() => Money, { description: "`amount` less `previousAmount`." })
  difference!: Money;

  @Field(() => DecimalString, { nullable: true, description: "How much in the statement before." })
  previousQuantity!: string | null;

  @Field(() => DecimalString, { nullable: true, description: "How much in this one." })
  quantity!: string | null;

  @Field(() => DecimalString, {
    nullable: true,
    description: "Price of one in the statement before, before conversion; an average of several.",
  })
  previousUnitPrice!: string | null;

  @Field(() => DecimalString, {
    nullable: true,
    description: "Price of one in this statement, before conversion; an average of several.",
  })
  unitPrice!: string | null;

  @Field(() => CurrencyCodeScalar, { description: "Of the unit prices." })
  priceCurrency!: string;

  @Field(() => [DifferenceReason], { description: "Where the difference comes from." })
  reasons!: DifferenceReason[];

  @Field(() => Boolean, {
    description:
      "Whether somebody should look at it before the statement is issued: new, gone, repriced, charged once or a quarter off, and 1 % of the statement before or more.",
  })
  isUnusual!: boolean;
}

export const { Connection: LineDifferenceConnection } = connectionTypes(
  () => LineDifference,
  "LineDifference",
);

@ObjectType({
  description: "A cloud account, a subscription or a kind of lines in two statements.",
})
export class SectionDifference {
  @Field(() => String, { description: "The same for both statements." })
  key!: string;

  @Field(() => String, { description: "As on the statement." })
  title!: string;

  @Field(() => Money, { description: "Sum of its lines in the statement before." })
  previousNet!: Money;

  @Field(() => Money, { description: "Sum of its lines in this statement." })
  net!: Money;

  @Field(() => Money, { description: "`net` less `previousNet`." })
  difference!: Money;

  @Field(() => Int, { description: "How many things in it cost the same in both." })
  unchangedCount!: number;
}

@ObjectType({
  description:
    "A statement against the one before it. The differences of its sections sum to `difference`, to the cent.",
})
export class StatementComparison {
  @Field(() => Statement, {
    description:
      "The statement before: of the same customer, vendor and currency, the latest that is issued and not void; for staff also a draft.",
  })
  previous!: Statement;

  @Field(() => Money, { description: "Total of this statement less that of the one before." })
  difference!: Money;

  @Field(() => Int, { description: "How many differences somebody should look at." })
  unusualCount!: number;

  @Field(() => [SectionDifference], { description: "Sections of either statement, in order." })
  sections!: SectionDifference[];
}
