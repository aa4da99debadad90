import { type Connection, type Context, DecimalString, PageArgs } from "@markethall/graph";
import { Args, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { ownView } from "../services/catalogue-view.js";
import { plansByIds } from "../services/plans.js";
import { Plan } from "./catalogue.types.js";
import {
  PriceBookRevision,
  PriceRuleChange,
  PriceRuleChangeConnection,
} from "./price-book-revision.types.js";
import { numbered, pageOf } from "./view-reading.js";

@Resolver(() => PriceBookRevision)
export class PriceBookRevisionResolver {
  @FieldResolver(() => Int, { description: "How many plans got another rule." })
  changeCount(@Root() { changes }: PriceBookRevision): number {
    return changes.adjustments.length;
  }

  @FieldResolver(() => DecimalString, {
    nullable: true,
    description: "The book's percent until then; null where the commit left it.",
  })
  percentBefore(@Root() { changes }: PriceBookRevision): string | null {
    return changes.percent?.from ?? null;
  }

  @FieldResolver(() => DecimalString, {
    nullable: true,
    description: "The book's percent since then; null where the commit left it.",
  })
  percentAfter(@Root() { changes }: PriceBookRevision): string | null {
    return changes.percent?.to ?? null;
  }

  @FieldResolver(() => PriceRuleChangeConnection, {
    description: "Rules of single plans that the commit changed.",
  })
  ruleChanges(
    @Root() { changes }: PriceBookRevision,
    @Args(() => PageArgs) args: PageArgs,
  ): Connection<PriceRuleChange> {
    const { first, offset } = pageOf(args);
    const rows = changes.adjustments.slice(offset, offset + first);
    return numbered(
      { rows, total: changes.adjustments.length },
      offset,
      ({ planId, from, to }) => ({
        planId,
        before: { adjustment: from.kind, value: from.value, included: from.included },
        after: { adjustment: to.kind, value: to.value, included: to.included },
      }),
    );
  }
}

@Resolver(() => PriceRuleChange)
export class PriceRuleChangeResolver {
  @FieldResolver(() => Plan, { description: "Whose rule." })
  async plan(@Root() { planId }: PriceRuleChange, @Ctx() context: Context): Promise<Plan | null> {
    const plan = await context.loader("plans by id", plansByIds).load(planId);
    return plan && { ...plan, view: ownView(context.actor) };
  }
}
