import { type Context, isId, Money } from "@markethall/graph";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { ownView } from "../services/catalogue-view.js";
import { type PlanPrice, planPrices } from "../services/plan-prices.js";
import { plansByIds, skusByIds } from "../services/plans.js";
import { Plan, PriceStep, Sku } from "./catalogue.types.js";
import { toUnitPrice } from "./money.js";
import { viewLoader } from "./view-reading.js";

export async function planReference(
  { id }: { id: string },
  context: Context,
): Promise<Plan | null> {
  const plan = isId(id) ? await context.loader("plans by id", plansByIds).load(id) : null;
  return plan && { ...plan, view: ownView(context.actor) };
}

function priceOf({ id, view }: Plan, context: Context): Promise<PlanPrice | null> {
  return viewLoader(context, view, "plan prices", (tx, ids) =>
    planPrices(tx, view, context.now, ids),
  ).load(id);
}

@Resolver(() => Plan)
export class PlanResolver {
  @FieldResolver(() => Sku, { description: "What is bought." })
  async sku(@Root() { skuId, view }: Plan, @Ctx() context: Context): Promise<Sku | null> {
    const sku = await viewLoader(context, view, "skus", skusByIds).load(skuId);
    return sku && { ...sku, view };
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "What the viewer pays for one unit; the list price for visitors. Unit prices are not rounded. Null when it may not be ordered.",
  })
  async price(@Root() plan: Plan, @Ctx() context: Context): Promise<Money | null> {
    const price = await priceOf(plan, context);
    return price?.price ? toUnitPrice(price.price) : null;
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: "What the vendor recommends for one unit.",
  })
  async listPrice(@Root() plan: Plan, @Ctx() context: Context): Promise<Money | null> {
    const price = await priceOf(plan, context);
    return price && toUnitPrice(price.list);
  }

  @FieldResolver(() => [PriceStep], {
    description: "Each step from the list price to the price. Empty when there is no price.",
  })
  async priceTrace(@Root() plan: Plan, @Ctx() context: Context): Promise<PriceStep[]> {
    const price = await priceOf(plan, context);
    return (price?.trace ?? []).map((step) => ({ ...step, amount: toUnitPrice(step.amount) }));
  }
}
