import { DateTime, Money } from "@markethall/graph";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { ChangeTiming } from "../domain/change.js";
import type { ChargeType } from "../domain/charge-line.js";
import type { ChangeKind } from "../domain/subscription.js";
import { ChangeKindEnum, ChangeTimingEnum, StatementLineTypeEnum } from "./enums.js";
import { Period } from "./period.types.js";

@ObjectType({ description: "A change kept for the renewal." })
export class ScheduledChange {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => ChangeKindEnum, { description: "What is to be changed." })
  kind!: ChangeKind;

  @Field(() => Int, { nullable: true, description: "Seats from then on." })
  seatCount!: number | null;

  @Field(() => DateTime, { description: "When it takes effect." })
  effectiveAt!: Date;
}

@ObjectType({ description: "Seats that were bought together." })
export class SeatPurchase {
  @Field(() => Int, { description: "How many of them the line is about." })
  quantity!: number;

  @Field(() => DateTime, { description: "When they were bought or renewed." })
  purchasedAt!: Date;
}

@ObjectType({ description: "A line of money that a change brings." })
export class ChangePreviewLine {
  @Field(() => StatementLineTypeEnum, { description: "What it is for." })
  type!: ChargeType;

  @Field(() => String, { description: "In words." })
  description!: string;

  @Field(() => Int, { description: "How many units." })
  quantity!: number;

  @Field(() => Money, { description: "For one unit, rounded." })
  unitAmount!: Money;

  @Field(() => Money, { description: "Unit amount × quantity; below zero for a credit." })
  amount!: Money;

  @Field(() => Period, { description: "The days it is for." })
  servicePeriod!: Period;

  @Field(() => Int, { description: "Days of the service period." })
  chargedDays!: number;

  @Field(() => Int, { description: "Days of a whole charge cycle, which the unit price pays for." })
  cycleDays!: number;

  @Field(() => [SeatPurchase], {
    description: "The purchases that the seats of the line come from, oldest first.",
  })
  purchases!: SeatPurchase[];
}

@ObjectType({ description: "The exact money and effect of a change, before it." })
export class ChangePreview {
  @Field(() => ChangeKindEnum, { description: "What is to be changed." })
  kind!: ChangeKind;

  @Field(() => ChangeTimingEnum, { description: "Now or at the renewal." })
  timing!: ChangeTiming;

  @Field(() => DateTime, { description: "When it takes effect." })
  effectiveAt!: Date;

  @Field(() => Money, { description: "What is given back: zero or below." })
  credit!: Money;

  @Field(() => Money, { description: "What is charged." })
  charge!: Money;

  @Field(() => Money, {
    description: "Credit and charge together; below zero when money comes back.",
  })
  net!: Money;

  @Field(() => Money, { description: "Price of one unit for a whole charge cycle." })
  unitPrice!: Money;

  @Field(() => Int, { nullable: true, description: "Seats after it." })
  seatsAfter!: number | null;

  @Field(() => [ChangePreviewLine], { description: "The lines that make the money." })
  lines!: ChangePreviewLine[];

  @Field(() => [ScheduledChange], { description: "Scheduled changes that it deletes." })
  deletesScheduledChanges!: ScheduledChange[];

  @Field(() => Boolean, { description: "Whether it would wait for an approval." })
  needsApproval!: boolean;

  @Field(() => [String], { description: "What happens, in sentences." })
  explanation!: string[];
}
