import { type Context, isId, pageSize } from "@markethall/graph";
import {
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Int,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { ownView } from "../services/catalogue-view.js";
import {
  planCounts,
  plansOfProducts,
  productsByIds,
  skusByIds,
  vendorsByIds,
} from "../services/plans.js";
import { shownVendors } from "../services/storefront.js";
import { Plan, Product, Sku, Vendor } from "./catalogue.types.js";
import { readView, viewLoader } from "./view-reading.js";

@ArgsType()
class PlansArgs {
  @Field(() => Int, { defaultValue: 100, description: "How many at most, 1 to 100." })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: "Only plans whose name or SKU contains this.",
  })
  query?: string | null;
}

export async function vendorReference(
  { id }: { id: string },
  context: Context,
): Promise<Vendor | null> {
  return isId(id) ? context.loader("vendors", vendorsByIds).load(id) : null;
}

export async function productReference(
  { id }: { id: string },
  context: Context,
): Promise<Product | null> {
  const product = isId(id) ? await context.loader("products", productsByIds).load(id) : null;
  return product && { ...product, view: ownView(context.actor) };
}

export async function skuReference({ id }: { id: string }, context: Context): Promise<Sku | null> {
  const sku = isId(id) ? await context.loader("skus", skusByIds).load(id) : null;
  return sku && { ...sku, view: ownView(context.actor) };
}

@Resolver(() => Vendor)
export class VendorResolver {
  @Query(() => [Vendor], {
    description:
      "Vendors that the signed-in person's reseller sells, or its customer may buy from.",
  })
  vendors(@Ctx() context: Context): Promise<Vendor[]> {
    const view = ownView(context.actor);
    return readView(context, view, (tx) => shownVendors(tx, view));
  }
}

@Resolver(() => Product)
export class ProductResolver {
  @FieldResolver(() => [Plan], {
    description:
      "How it can be bought, in the vendor's order. Products billed by usage have many: narrow them by a query.",
  })
  async plans(
    @Root() { id, view }: Product,
    @Args(() => PlansArgs) { first, query }: PlansArgs,
    @Ctx() context: Context,
  ): Promise<Plan[]> {
    const most = pageSize(first);
    const plans = await viewLoader(context, view, `plans ${most} ${query ?? ""}`, (tx, ids) =>
      plansOfProducts(tx, ids, most, query ?? null),
    ).load(id);
    return plans.map((plan) => ({ ...plan, view }));
  }

  @FieldResolver(() => Int, { description: "How many plans there are in all." })
  planCount(@Root() { id, view }: Product, @Ctx() context: Context): Promise<number> {
    return viewLoader(context, view, "plan counts", planCounts).load(id);
  }
}

@Resolver(() => Sku)
export class SkuResolver {
  @FieldResolver(() => Product, { description: "The product that it is a variant of." })
  async product(
    @Root() { productId, view }: Sku,
    @Ctx() context: Context,
  ): Promise<Product | null> {
    const product = await viewLoader(context, view, "products", productsByIds).load(productId);
    return product && { ...product, view };
  }
}
