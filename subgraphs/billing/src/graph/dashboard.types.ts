import { DateTime, Money } from "@markethall/graph";
import { Field, Int, ObjectType } from "type-graphql";
import { CloudSubscription } from "./entity-stubs.js";
import { Period } from "./period.type.js";

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

@ObjectType({
  description: "What this month ends with: spend to date ÷ days past × days of the month.",
})
export class SpendForecast {
  @Field(() => Period, { description: "The month of today." })
  month!: Period;

  @Field(() => Money, { description: "Spend from the first of the month to today." })
  toDate!: Money;

  @Field(() => Money, { description: "At the end of the month, at this pace." })
  amount!: Money;

  @Field(() => Money, { description: "Spend of the whole month before." })
  before!: Money;
}

/** Each field is read when it is asked for (`Dashboard`). */
@ObjectType({ description: "The figures of a customer's dashboard." })
export class DashboardFigures {}
