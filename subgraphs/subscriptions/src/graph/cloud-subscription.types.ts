import { connectionTypes, DateTime, Money, PageArgs } from "@markethall/graph";
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { EndOfTermAction } from "../domain/end-of-term.js";
import type { SubscriptionStatus } from "../domain/subscription.js";
import type { SubscriptionOrder } from "../services/subscription.queries.js";
import {
  CloudSubscriptionOrderEnum,
  CloudSubscriptionStatusEnum,
  EndOfTermActionEnum,
} from "./enums.js";

@ObjectType({
  description: "Seats bought together, with their own window in which they can be given back.",
})
export class SeatBatch {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => Int, { description: "How many seats are left of it." })
  quantity!: number;

  @Field(() => DateTime, { description: "When they were bought or renewed." })
  purchasedAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "The end of its window; null where no window applies.",
  })
  reducibleUntil!: Date | null;

  @Field(() => Boolean, { description: "Whether its seats can be given back now." })
  open!: boolean;

  @Field(() => Money, {
    nullable: true,
    description: "What giving all of them back would credit now.",
  })
  refundNow!: Money | null;
}

@ObjectType({ description: "What happens at the end of the term." })
export class RenewalPolicy {
  @Field(() => EndOfTermActionEnum, { description: "Renew, go on month by month, or end." })
  endOfTerm!: EndOfTermAction;

  @Field(() => Int, {
    nullable: true,
    description: "Seats from the renewal on, where a change is scheduled.",
  })
  seatCount!: number | null;

  @Field(() => ID, {
    nullable: true,
    description: "The plan from the renewal on, where a change is scheduled.",
  })
  planId!: string | null;
}

@ObjectType({ description: "A choice for the end of the term, with its price." })
export class RenewalOption {
  @Field(() => EndOfTermActionEnum, { description: "The choice." })
  action!: EndOfTermAction;

  @Field(() => String, { description: "The choice in words." })
  label!: string;

  @Field(() => Money, { nullable: true, description: "For one unit and charge cycle." })
  unitPrice!: Money | null;

  @Field(() => Money, { nullable: true, description: "The first charge." })
  total!: Money | null;

  @Field(() => String, { description: "What it means." })
  explanation!: string;
}

@ObjectType({ description: "A line of a subscription's timeline." })
export class SubscriptionActivity {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => DateTime, { description: "When it happened." })
  occurredAt!: Date;

  @Field(() => String, { description: "What kind of thing happened, such as SEATS_CHANGED." })
  kind!: string;

  @Field(() => String, { description: "What happened, as a sentence." })
  summary!: string;

  @Field(() => String, { nullable: true, description: "Who did it; null for what time brought." })
  actorName!: string | null;

  @Field(() => Int, { nullable: true, description: "Of changed seats: how many there were." })
  seatsBefore!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Seats from a start, a change or a renewal on; null for a change of the plan.",
  })
  seatsAfter!: number | null;

  @Field(() => String, { nullable: true, description: "Of a renewal: its term, such as P1Y." })
  term!: string | null;

  @Field(() => EndOfTermActionEnum, {
    nullable: true,
    description:
      "Of a choice: what was chosen; null when no more than auto-renew was switched off.",
  })
  endOfTerm!: EndOfTermAction | null;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "A customer's subscription to a product of a vendor." })
export class CloudSubscription {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Its number for people, such as S-000123." })
  number!: string;

  @Field(() => String, { description: "Name of the product." })
  productName!: string;

  @Field(() => String, { description: "Name of the plan." })
  planName!: string;

  @Field(() => String, { nullable: true, description: "The vendor's own id." })
  vendorReference!: string | null;

  @Field(() => CloudSubscriptionStatusEnum, { description: "Its state." })
  status!: SubscriptionStatus;

  @Field(() => Int, {
    nullable: true,
    description: "Seats that are paid; null for what is billed by usage.",
  })
  seatCount!: number | null;

  @Field(() => Int, { nullable: true, description: "Seats in use, where the vendor says so." })
  assignedSeats!: number | null;

  @Field(() => DateTime, { description: "When it started." })
  startsAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When its term ends; null while it has none.",
  })
  endsAt!: Date | null;

  @Field(() => Boolean, { description: "Whether it renews by itself." })
  autoRenew!: boolean;
}

@ObjectType({ description: "Seats of a subscription that nobody uses." })
export class UnusedSeats {
  @Field(() => CloudSubscription, { description: "The subscription." })
  subscription!: CloudSubscription;

  @Field(() => Int, { description: "How many of its seats nobody uses." })
  unused!: number;

  @Field(() => Int, { description: "How many of them can be given back now." })
  returnable!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: "Until when the first of these can be given back; null where no window applies.",
  })
  returnableUntil!: Date | null;

  @Field(() => Money, {
    nullable: true,
    description: "What giving these back now would credit; null when none can be.",
  })
  refund!: Money | null;
}

export const { Connection: CloudSubscriptionConnection } = connectionTypes(
  () => CloudSubscription,
  "CloudSubscription",
);

@InputType({
  description: "Which subscriptions to list; what is left out does not narrow the list.",
})
export class CloudSubscriptionFilter {
  @Field(() => [CloudSubscriptionStatusEnum], {
    nullable: true,
    description: "Only in one of these.",
  })
  status?: SubscriptionStatus[] | null;

  @Field(() => ID, { nullable: true, description: "Only of this vendor." })
  vendorId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Words of number, product, plan or customer.",
  })
  query?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Only what ends before this." })
  renewsBefore?: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: "Only what ends within so many days of the business date, 0 to 3660.",
  })
  renewsWithinDays?: number | null;

  @Field(() => ID, { nullable: true, description: "Only of this customer." })
  customerId?: string | null;
}

@ArgsType()
export class CloudSubscriptionsArgs extends PageArgs {
  @Field(() => CloudSubscriptionFilter, { nullable: true, description: "Which to list." })
  filter?: CloudSubscriptionFilter | null;

  @Field(() => CloudSubscriptionOrderEnum, {
    nullable: true,
    description: "In which order; the newest first.",
  })
  orderBy?: SubscriptionOrder | null;
}
