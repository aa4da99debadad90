import { connectionTypes, DateTime, DecimalString } from "@markethall/graph";
import { Field, Int, ObjectType } from "type-graphql";
import type { PriceAdjustmentKind as Adjustment } from "../domain/price-adjustment.js";
import type { RevisionChanges } from "../domain/price-book-draft.js";
import { PriceAdjustmentKind } from "./enums.js";

@ObjectType({ description: "How a custom price book prices a plan." })
export class PriceRule {
  @Field(() => PriceAdjustmentKind, { description: "How." })
  adjustment!: Adjustment;

  @Field(() => DecimalString, {
    nullable: true,
    description: "Percent or amount by kind; null for DEFAULT.",
  })
  value!: string | null;

  @Field(() => Boolean, { description: "Whether the book holds the plan." })
  included!: boolean;
}

@ObjectType({ description: "What a commit made of one plan's rule." })
export class PriceRuleChange {
  @Field(() => PriceRule, { description: "Until the commit." })
  before!: PriceRule;

  @Field(() => PriceRule, { description: "Since the commit." })
  after!: PriceRule;

  planId!: string;
}

export const { Connection: PriceRuleChangeConnection } = connectionTypes(
  () => PriceRuleChange,
  "PriceRuleChange",
);

@ObjectType({ description: "One commit of a price book." })
export class PriceBookRevision {
  @Field(() => Int, { description: "Rises by one with each commit." })
  number!: number;

  @Field(() => DateTime, { description: "When it was committed." })
  committedAt!: Date;

  @Field(() => String, { description: "Who committed it." })
  committedBy!: string;

  @Field(() => String, { description: "What changed, in that person's words." })
  summary!: string;

  changes!: RevisionChanges;
}
