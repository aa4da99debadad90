import { CurrencyCodeScalar, DecimalString, Money } from "@markethall/graph";
import { Field, ObjectType } from "type-graphql";
import { Customer } from "./entity-stubs.js";
import { Period } from "./period.type.js";

@ObjectType({ description: "What a reseller sold in some days, and what it keeps of that." })
export class BusinessMonth {
  @Field(() => String, { description: 'The month, such as "2026-10".' })
  month!: string;

  @Field(() => Money, { description: "Charges and usage at the customers' prices." })
  revenue!: Money;

  @Field(() => Money, { description: "What the reseller pays for it, as far as that is known." })
  cost!: Money;

  @Field(() => Money, { description: "Revenue whose cost is not known; it is in no margin." })
  revenueWithoutCost!: Money;

  @Field(() => Money, { description: "Revenue with a known cost, less that cost." })
  margin!: Money;

  @Field(() => DecimalString, {
    nullable: true,
    description: "The margin in percent of its revenue; null where nothing was sold.",
  })
  marginPercent!: string | null;
}

@ObjectType({ description: "One of the customers or products that bring the most." })
export class BusinessShare {
  @Field(() => String, { description: "Unique among them." })
  key!: string;

  @Field(() => String, { description: "Its name." })
  label!: string;

  @Field(() => Customer, { nullable: true, description: "The customer; null for a product." })
  customer!: Customer | null;

  @Field(() => Money, { description: "Its revenue of this month up to today." })
  revenue!: Money;

  @Field(() => Money, { description: "Its revenue of the same days of the month before." })
  before!: Money;

  @Field(() => Money, { description: "What the reseller keeps of this month's revenue." })
  margin!: Money;
}

@ObjectType({ description: "How a reseller's business goes." })
export class BusinessFigures {
  @Field(() => Period, { description: "The days they are about." })
  range!: Period;

  @Field(() => CurrencyCodeScalar, {
    description: "The currency of all of them: the one that most customers are billed in.",
  })
  currency!: string;

  @Field(() => [BusinessMonth], {
    description: "Month by month without gaps; the last is this month up to today.",
  })
  months!: BusinessMonth[];

  @Field(() => BusinessMonth, {
    description: "The days of the month before that this month is compared with.",
  })
  before!: BusinessMonth;

  @Field(() => [BusinessShare], {
    description: "The five customers with the most revenue this month.",
  })
  topCustomers!: BusinessShare[];

  @Field(() => [BusinessShare], {
    description: "The five products with the most revenue this month.",
  })
  topProducts!: BusinessShare[];

  @Field(() => [CurrencyCodeScalar], {
    description: "Currencies without an exchange rate: what was sold in them is left out.",
  })
  leftOut!: string[];
}
