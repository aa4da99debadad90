import { Money, toMoney } from "@markethall/graph";
import { rate, roundRate } from "@markethall/money";
import { FieldResolver, Resolver, Root } from "type-graphql";
import type { SubscriptionActivityEntity } from "../entities/subscription-activity.entity.js";
import { SubscriptionActivity } from "./cloud-subscription.types.js";

@Resolver(() => SubscriptionActivity)
export class SubscriptionActivityResolver {
  @FieldResolver(() => Money, {
    nullable: true,
    description: "Of a start: the price of one seat for a charge cycle.",
  })
  unitPrice(@Root() { unitPrice, currency }: SubscriptionActivityEntity): Money | null {
    return unitPrice === null || currency === null
      ? null
      : toMoney(roundRate(rate(unitPrice, currency)));
  }
}
