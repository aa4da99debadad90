import { CurrencyCodeScalar, DateOnly, Money } from "@markethall/graph";
import { Field, InputType, ObjectType } from "type-graphql";
import type { DateRangePreset } from "../domain/date-range.js";
import type { SpendStep } from "../domain/spend-over-time.js";
import { DateRangePresetEnum, SpendStepEnum } from "./enums.js";

@InputType({ description: "A preset, or two dates." })
export class DateRangeInput {
  @Field(() => DateRangePresetEnum, { nullable: true, description: "Relative to today." })
  preset?: DateRangePreset | null;

  @Field(() => DateOnly, { nullable: true, description: "The first day." })
  from?: string | null;

  @Field(() => DateOnly, { nullable: true, description: "The day after the last." })
  to?: string | null;
}

@ObjectType({ description: "The spend of one day, product, vendor or cloud account." })
export class SpendPoint {
  @Field(() => String, { description: "A day, an id or a name: unique in its series." })
  key!: string;

  @Field(() => String, { description: "For people." })
  label!: string;

  @Field(() => Money, { description: "At the customer's price." })
  amount!: Money;
}

@ObjectType({ description: "Spend by something; the points sum to the total." })
export class SpendSeries {
  @Field(() => CurrencyCodeScalar, { description: "The currency shown." })
  currency!: string;

  @Field(() => Money, { description: "Of all points." })
  total!: Money;

  @Field(() => [SpendPoint], { description: "Days in order; others the largest first." })
  points!: SpendPoint[];
}

@ObjectType({ description: "What one product, vendor or cloud account cost, step by step." })
export class SpendRow {
  @Field(() => String, {
    description:
      "An id or a name: unique in its chart; `other` for all that is not among the largest.",
  })
  key!: string;

  @Field(() => String, { description: "For people." })
  label!: string;

  @Field(() => Money, { description: "Of all steps." })
  total!: Money;

  @Field(() => [Money], { description: "One for each step, in order." })
  amounts!: Money[];
}

@ObjectType({ description: "How spend went through a range; all amounts sum to the total." })
export class SpendOverTime {
  @Field(() => CurrencyCodeScalar, { description: "The currency shown." })
  currency!: string;

  @Field(() => SpendStepEnum, { description: "A day; a month in ranges of more than 93 days." })
  step!: SpendStep;

  @Field(() => [DateOnly], {
    description: "The first day of each step, in order and without gaps.",
  })
  steps!: string[];

  @Field(() => [SpendRow], {
    description: "The five largest, the largest first, and what is left.",
  })
  rows!: SpendRow[];

  @Field(() => Money, { description: "Of all rows." })
  total!: Money;
}
