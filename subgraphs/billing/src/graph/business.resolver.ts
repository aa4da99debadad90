import { assertAllowed } from "@markethall/auth";
import { badInput, type Context, toMoney } from "@markethall/graph";
import { type CurrencyCode, roundHalfAway } from "@markethall/money";
import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import {
  businessDays,
  type KeyedSum,
  type MoneyFigures,
  moneyFigures,
  monthsOf,
  nothingSold,
  type RankedSum,
} from "../domain/business-figures.js";
import { canSeeCost } from "../policies/cost.policy.js";
import { businessOf } from "../services/business.service.js";
import { BusinessFigures, BusinessMonth, BusinessShare } from "./business.types.js";
import { Customer, stub } from "./entity-stubs.js";
import { toPeriod } from "./period.type.js";

const longest = 24;

@Resolver()
export class BusinessResolver {
  @Query(() => BusinessFigures, {
    nullable: true,
    description:
      "Revenue, cost and margin by month, and who and what brings them, at today's exchange rates. (console)",
  })
  async business(
    @Arg("months", () => Int, {
      defaultValue: 6,
      description: "How many months, 1 to 24; the last is this one.",
    })
    months: number,
    @Ctx() context: Context,
  ): Promise<BusinessFigures> {
    assertAllowed(canSeeCost(context.actor));
    if (months < 1 || months > longest) throw badInput("Ask for 1 to 24 months.");
    const days = businessDays(months, context.now);
    const business = await context.read((tx) => businessOf(tx, days));
    const { currency } = business;
    const share = shareIn(currency);
    return Object.assign(new BusinessFigures(), {
      range: toPeriod(days.start, days.end, days.label),
      currency,
      months: monthsOf(days).map((month) =>
        toMonth(month, moneyFigures(sumOf(business.months, month), currency)),
      ),
      before: toMonth(days.lastMonth, moneyFigures(business.before, currency)),
      topCustomers: business.customers.map((ranked) =>
        share(ranked, business.names.get(ranked.key) ?? ranked.key, stub(Customer, ranked.key)),
      ),
      topProducts: business.products.map((ranked) => share(ranked, ranked.key, null)),
      leftOut: [...business.leftOut],
    });
  }
}

function sumOf(sums: readonly KeyedSum[], month: string) {
  return sums.find(({ key }) => key === month)?.sum ?? nothingSold;
}

function toMonth(month: string, figures: MoneyFigures): BusinessMonth {
  return Object.assign(new BusinessMonth(), { month, ...toMoneys(figures) });
}

function toMoneys({ marginPercent, ...amounts }: MoneyFigures) {
  return {
    revenue: toMoney(amounts.revenue),
    cost: toMoney(amounts.cost),
    revenueWithoutCost: toMoney(amounts.revenueWithoutCost),
    margin: toMoney(amounts.margin),
    marginPercent,
  };
}

function shareIn(currency: CurrencyCode) {
  return ({ key, sum, before }: RankedSum, label: string, customer: Customer | null) => {
    const { revenue, margin } = toMoneys(moneyFigures(sum, currency));
    return Object.assign(new BusinessShare(), {
      key,
      label,
      customer,
      revenue,
      margin,
      before: toMoney(roundHalfAway(before, currency)),
    });
  };
}
