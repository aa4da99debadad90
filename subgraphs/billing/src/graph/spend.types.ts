import { CurrencyCodeScalar, DateOnly, DateTime, Money } from "@markethall/graph";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import type { DateRangePreset } from "../domain/date-range.js";
import { CloudSubscription } from "./entity-stubs.js";
import { DateRangePresetEnum } from "./enums.js";
import { Period } from "./period.type.js";

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

@ObjectType({ description: "A subscription that renews or ends soon." })
export class RenewalAhead {
  @Field(() => CloudSubscription, { description: "The subscription." })
  subscription!: CloudSubscription;

  @Field(() => String, { description: "The product's name." })
  productName!: string;

  @Field(() => DateTime, { description: "When its term ends." })
  endsAt!: Date;

  @Field(() => Int, { nullable: true, description: "Seats paid for." })
  seatCount!: number | null;

  @Field(() => Money, { nullable: true, description: "What a seat costs now." })
  unitPrice!: Money | null;

  @Field(() => Int, { description: "Seats that nobody uses." })
  unusedSeats!: number;
}

@ObjectType({ description: "The figures of a customer's dashboard." })
export class DashboardFigures {
  @Field(() => Period, { description: "The days that they are about." })
  range!: Period;

  @Field(() => CurrencyCodeScalar, {
    description: "The currency of all amounts: the one that the customer is billed in.",
  })
  currency!: string;

  @Field(() => Money, { description: "Spend in the range." })
  spend!: Money;

  @Field(() => Money, { description: "Spend in the same days of the range before." })
  previousSpend!: Money;

  @Field(() => [SpendPoint], { description: "Each day of the range." })
  daily!: SpendPoint[];

  @Field(() => [SpendPoint], { description: "The five products with the most spend." })
  topProducts!: SpendPoint[];

  @Field(() => [SpendPoint], { description: "The five vendors with the most spend." })
  topVendors!: SpendPoint[];

  @Field(() => [SpendPoint], { description: "The five cloud accounts with the most spend." })
  topCloudAccounts!: SpendPoint[];

  @Field(() => Int, { description: "Seats paid for now." })
  seatsTotal!: number;

  @Field(() => Int, { description: "Seats that somebody uses now." })
  seatsAssigned!: number;

  @Field(() => Int, { description: "Subscriptions that run now." })
  activeSubscriptions!: number;

  @Field(() => [RenewalAhead], {
    description: "Terms that end in the next 90 days, the first to end first.",
  })
  renewals!: RenewalAhead[];
}
