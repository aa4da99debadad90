import { type Connection, type Context, isId, Money, toMoney } from "@markethall/graph";
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { startingPrice, startingQuantity } from "../domain/solution.js";
import { ownView } from "../services/catalogue-view.js";
import { planPrices } from "../services/plan-prices.js";
import { plansByIds } from "../services/plans.js";
import { shownSolutions, type ShownSolution, solutionsByIds } from "../services/solutions.js";
import { Plan } from "./catalogue.types.js";
import { Solution, SolutionConnection, SolutionItem } from "./solution.types.js";
import { Storefront, TilePageArgs } from "./storefront.types.js";
import { numbered, openView, pageOf, readView, viewLoader } from "./view-reading.js";

function toSolution({ items, ...solution }: ShownSolution): Solution {
  return { ...solution, itemRows: items };
}

export async function solutionReference(
  { id }: { id: string },
  context: Context,
): Promise<Solution | null> {
  const solution = isId(id) ? await context.loader("solutions", solutionsByIds).load(id) : null;
  return solution && toSolution({ ...solution, view: ownView(context.actor) });
}

@Resolver(() => Storefront)
export class StorefrontSolutionsResolver {
  @FieldResolver(() => SolutionConnection, {
    nullable: true,
    description: "Click-to-Run bundles that can be ordered here.",
  })
  async solutions(
    @Root() { id }: Storefront,
    @Args(() => TilePageArgs) args: TilePageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Solution>> {
    const view = await openView(context, id);
    const { first, offset } = pageOf(args);
    const page = await readView(context, view, (tx) => shownSolutions(tx, view, { first, offset }));
    return numbered(page, offset, toSolution);
  }

  @FieldResolver(() => Solution, {
    nullable: true,
    description: "The bundle of a slug, if it is shown here.",
  })
  async solution(
    @Root() { id }: Storefront,
    @Arg("slug", () => String, { description: "The bundle's name in addresses." }) slug: string,
    @Ctx() context: Context,
  ): Promise<Solution | null> {
    const view = await openView(context, id);
    const { rows } = await readView(context, view, (tx) =>
      shownSolutions(tx, view, { first: 1, offset: 0, slug }),
    );
    return rows[0] ? toSolution(rows[0]) : null;
  }
}

@Resolver(() => Solution)
export class SolutionResolver {
  @FieldResolver(() => [SolutionItem], { description: "What is ordered." })
  items(@Root() { itemRows, parameters, view }: Solution): SolutionItem[] {
    return itemRows.map((item) => ({
      ...item,
      quantity: startingQuantity(item, parameters),
      view,
    }));
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "What the first charge comes to with the default parameters. Null when a plan has no price.",
  })
  async startingPrice(
    @Root() { itemRows, parameters, view }: Solution,
    @Ctx() context: Context,
  ): Promise<Money | null> {
    const prices = viewLoader(context, view, "plan prices", (tx, ids) =>
      planPrices(tx, view, context.now, ids),
    );
    const lines = await Promise.all(
      itemRows.map(async (item) => ({
        unit: (await prices.load(item.planId))?.price ?? null,
        quantity: startingQuantity(item, parameters),
      })),
    );
    const total = startingPrice(lines);
    return total && toMoney(total);
  }
}

@Resolver(() => SolutionItem)
export class SolutionItemResolver {
  @FieldResolver(() => Plan, { description: "The plan." })
  async plan(
    @Root() { planId, view }: SolutionItem,
    @Ctx() context: Context,
  ): Promise<Plan | null> {
    const plan = await viewLoader(context, view, "plans by id", plansByIds).load(planId);
    return plan && { ...plan, view };
  }
}
