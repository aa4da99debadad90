import { mayCall } from "@markethall/auth";
import { type Context, DecimalString, isId, Money, toMoney } from "@markethall/graph";
import { type Decimal, roundHalfAway } from "@markethall/money";
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { SupportPlanEntity } from "../entities/support-plan.entity.js";
import type { SupportPlanService } from "../services/support-plan.service.js";
import { invalidInput } from "./refusal.js";
import {
  CreateSupportPlanInput,
  CreateSupportPlanResult,
  CreateSupportPlanSuccess,
  SupportPlan,
} from "./support-plan.types.js";

/** Support plans are the reseller's own business; whoever may not list them finds none. */
export async function visibleSupportPlan(
  context: Context,
  id: string,
): Promise<SupportPlanEntity | null> {
  if (!isId(id) || !mayCall(context.actor, "Query.supportPlans")) return null;
  return context.read((tx) => tx.findOneBy(SupportPlanEntity, { id }));
}

@Resolver(() => SupportPlan)
export class SupportPlanResolver {
  constructor(private readonly plans: SupportPlanService) {}

  @Query(() => [SupportPlan], { description: "The reseller's support plans, by name. (console)" })
  supportPlans(@Ctx() context: Context): Promise<SupportPlanEntity[]> {
    return context.read((tx) => this.plans.list(tx));
  }

  @Mutation(() => CreateSupportPlanResult, {
    description: "Adds a support plan, to be chosen for customers. (console)",
  })
  async createSupportPlan(
    @Arg("input", () => CreateSupportPlanInput, { description: "The plan." })
    input: CreateSupportPlanInput,
    @Ctx() context: Context,
  ): Promise<typeof CreateSupportPlanResult> {
    const result = await context.mutate("createSupportPlan", input, (tx) =>
      this.plans.create(tx, context.actor, input, context.now),
    );
    if (!result.ok) return invalidInput(result.error);
    const supportPlan = await visibleSupportPlan(context, result.value.supportPlanId);
    return Object.assign(new CreateSupportPlanSuccess(), { supportPlan });
  }

  @FieldResolver(() => DecimalString, {
    nullable: true,
    description: "Of the base, for FIXED_PERCENT.",
  })
  percent(@Root() { percent }: SupportPlanEntity): string | null {
    return percent?.toFixed() ?? null;
  }

  @FieldResolver(() => Money, { nullable: true, description: "For FIXED_AMOUNT." })
  amount(@Root() plan: SupportPlanEntity): Money | null {
    return amountIn(plan, plan.amount);
  }

  @FieldResolver(() => Money, { nullable: true, description: "Never charged less." })
  minimum(@Root() plan: SupportPlanEntity): Money | null {
    return amountIn(plan, plan.minimum);
  }

  @FieldResolver(() => Money, { nullable: true, description: "Never charged more." })
  maximum(@Root() plan: SupportPlanEntity): Money | null {
    return amountIn(plan, plan.maximum);
  }
}

function amountIn({ currency }: SupportPlanEntity, amount: Decimal | null): Money | null {
  return amount === null || currency === null ? null : toMoney(roundHalfAway(amount, currency));
}
