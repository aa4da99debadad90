import { CurrencyCodeScalar, DecimalString, InvalidInputError } from "@markethall/graph";
import { createUnionType, Directive, Field, ID, InputType, ObjectType } from "type-graphql";
import type { ChargeBase, ChargeMethod, TierMode } from "../domain/support-charge.js";
import { ChargeBaseEnum, ChargeMethodEnum, TierModeEnum } from "./enums.js";

@ObjectType({ description: "A band of the base and its percent. The end of a tier belongs to it." })
export class ChargeTier {
  @Field(() => DecimalString, {
    nullable: true,
    description: "Up to and including this; null for no end.",
  })
  upTo!: string | null;

  @Field(() => DecimalString, { description: "Percent." })
  percent!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "What a reseller charges for its support." })
export class SupportPlan {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => ChargeMethodEnum, { description: "How it charges." })
  method!: ChargeMethod;

  @Field(() => ChargeBaseEnum, { description: "What it charges on." })
  base!: ChargeBase;

  @Field(() => TierModeEnum, { nullable: true, description: "How its tiers charge." })
  tierMode!: TierMode | null;

  @Field(() => [ChargeTier], { description: "Its tiers, the lowest first." })
  tiers!: readonly ChargeTier[];
}

@InputType({ description: "A band of the base and its percent." })
export class ChargeTierInput {
  @Field(() => DecimalString, {
    nullable: true,
    description: "Up to and including this; left out for no end.",
  })
  upTo?: string | null;

  @Field(() => DecimalString, { description: "Percent." })
  percent!: string;
}

@InputType({ description: "A support plan." })
export class CreateSupportPlanInput {
  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => ChargeMethodEnum, { description: "How it charges." })
  method!: ChargeMethod;

  @Field(() => ChargeBaseEnum, { description: "What it charges on." })
  base!: ChargeBase;

  @Field(() => TierModeEnum, { nullable: true, description: "How its tiers charge; for TIERED." })
  tierMode?: TierMode | null;

  @Field(() => DecimalString, { nullable: true, description: "For FIXED_PERCENT." })
  percent?: string | null;

  @Field(() => DecimalString, { nullable: true, description: "For FIXED_AMOUNT." })
  amount?: string | null;

  @Field(() => CurrencyCodeScalar, {
    nullable: true,
    description: "Of amount, minimum, maximum and tiers.",
  })
  currency?: string | null;

  @Field(() => DecimalString, { nullable: true, description: "Never charge less." })
  minimum?: string | null;

  @Field(() => DecimalString, { nullable: true, description: "Never charge more." })
  maximum?: string | null;

  @Field(() => [ChargeTierInput], {
    nullable: true,
    description: "For TIERED, ascending; the last has no end.",
  })
  tiers?: ChargeTierInput[] | null;
}

@ObjectType({ description: "The support plan is there." })
export class CreateSupportPlanSuccess {
  @Field(() => SupportPlan, { description: "The support plan." })
  supportPlan!: SupportPlan;
}

export const CreateSupportPlanResult = createUnionType({
  name: "CreateSupportPlanResult",
  description: "The support plan, or what is wrong with it.",
  types: () => [CreateSupportPlanSuccess, InvalidInputError] as const,
});
