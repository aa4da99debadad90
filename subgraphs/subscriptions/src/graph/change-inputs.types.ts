import { DecimalString, NotFoundError, StaleError, UserError } from "@markethall/graph";
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { ChangeTiming } from "../domain/change.js";
import type { EndOfTermAction } from "../domain/end-of-term.js";
import type { ChangeKind } from "../domain/subscription.js";
import { ChangePreview } from "./change.types.js";
import { PriceChangedError } from "./checkout.types.js";
import { CloudSubscription } from "./cloud-subscription.types.js";
import { ChangeKindEnum, ChangeTimingEnum, EndOfTermActionEnum } from "./enums.js";

@InputType({ description: "What to change about a subscription." })
export class SubscriptionChangeInput {
  @Field(() => ID, { description: "The subscription." })
  subscriptionId!: string;

  @Field(() => ChangeKindEnum, { description: "What to change." })
  kind!: ChangeKind;

  @Field(() => ChangeTimingEnum, { defaultValue: "NOW", description: "When." })
  timing!: ChangeTiming;

  @Field(() => Int, { nullable: true, description: "Seats afterwards, for CHANGE_SEATS." })
  seatCount?: number | null;

  @Field(() => ID, { nullable: true, description: "The plan that follows, for CHANGE_PLAN." })
  planId?: string | null;

  @Field(() => EndOfTermActionEnum, {
    nullable: true,
    description: "What to do at the end of the term, for SET_RENEWAL.",
  })
  endOfTerm?: EndOfTermAction | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it renews by itself, for SET_RENEWAL.",
  })
  autoRenew?: boolean | null;

  @Field(() => DecimalString, {
    nullable: true,
    description: "The net that the preview showed; another one is refused.",
  })
  expectedNet?: string | null;
}

@ObjectType({ description: "The change would be possible." })
export class PreviewChangeSuccess {
  @Field(() => ChangePreview, { description: "What it comes to." })
  preview!: ChangePreview;
}

@ObjectType({ description: "The subscription is changed." })
export class ChangeSubscriptionSuccess {
  @Field(() => CloudSubscription, { description: "The subscription as it is now." })
  subscription!: CloudSubscription;

  @Field(() => ChangePreview, { description: "What it came to." })
  preview!: ChangePreview;
}

@ObjectType({
  implements: UserError,
  description: "The rules of this plan do not allow the change now.",
})
export class ChangeNotAllowedError extends UserError {
  @Field(() => String, { description: "Why not, as a sentence." })
  reason!: string;
}

export const PreviewChangeResult = createUnionType({
  name: "PreviewChangeResult",
  description: "What a change would come to, or why it is not possible.",
  types: () => [PreviewChangeSuccess, ChangeNotAllowedError, NotFoundError] as const,
});

export const ChangeSubscriptionResult = createUnionType({
  name: "ChangeSubscriptionResult",
  description: "The changed subscription, or why nothing was changed.",
  types: () =>
    [
      ChangeSubscriptionSuccess,
      ChangeNotAllowedError,
      PriceChangedError,
      StaleError,
      NotFoundError,
    ] as const,
});
