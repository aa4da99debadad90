import { badInput, CurrencyCodeScalar, Money, toMoney } from "@markethall/graph";
import type { Result } from "@markethall/result";
import { FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { SpendGroup } from "../domain/spend-group.js";
import type { Dashboard, RenewalFigure } from "../services/dashboard.service.js";
import { DashboardFigures, RenewalAhead, SpendForecast } from "./dashboard.types.js";
import { CloudSubscription, stub } from "./entity-stubs.js";
import { Period, toPeriod } from "./period.type.js";
import { toPoint } from "./spend.resolver.js";
import { SpendPoint } from "./spend.types.js";

const topCount = 5;

/** The figures of a dashboard. What is not asked for is not read. */
@Resolver(() => DashboardFigures)
export class DashboardResolver {
  @FieldResolver(() => Period, { description: "The days that they are about." })
  range(@Root() { range }: Dashboard): Period {
    return toPeriod(range.start, range.end, range.label);
  }

  @FieldResolver(() => Period, { description: "The days that `previousSpend` is about." })
  previousRange(@Root() { previousRange: { start, end, label } }: Dashboard): Period {
    return toPeriod(start, end, label);
  }

  @FieldResolver(() => CurrencyCodeScalar, {
    description: "The currency of all amounts: the one asked for, or the one it is billed in.",
  })
  async currency(@Root() dashboard: Dashboard): Promise<string> {
    return known(await dashboard.spend()).currency;
  }

  @FieldResolver(() => [CurrencyCodeScalar], {
    description: "All currencies that these figures can be shown in.",
  })
  async currencies(@Root() dashboard: Dashboard): Promise<string[]> {
    return [...known(await dashboard.spend()).currencies];
  }

  @FieldResolver(() => Money, { description: "Spend in the range." })
  async spend(@Root() dashboard: Dashboard): Promise<Money> {
    return toMoney(known(await dashboard.spend()).series("DAY").total);
  }

  @FieldResolver(() => Money, { description: "Spend in the same days of the range before." })
  async previousSpend(@Root() dashboard: Dashboard): Promise<Money> {
    return toMoney(known(await dashboard.previousSpend()).series("DAY").total);
  }

  @FieldResolver(() => [SpendPoint], { description: "Each day of the range." })
  daily(@Root() dashboard: Dashboard): Promise<SpendPoint[]> {
    return pointsOf(dashboard, "DAY");
  }

  @FieldResolver(() => [SpendPoint], { description: "The five products with the most spend." })
  topProducts(@Root() dashboard: Dashboard): Promise<SpendPoint[]> {
    return pointsOf(dashboard, "PRODUCT", topCount);
  }

  @FieldResolver(() => [SpendPoint], { description: "The five vendors with the most spend." })
  topVendors(@Root() dashboard: Dashboard): Promise<SpendPoint[]> {
    return pointsOf(dashboard, "VENDOR", topCount);
  }

  @FieldResolver(() => [SpendPoint], {
    description: "The five cloud accounts with the most spend.",
  })
  topCloudAccounts(@Root() dashboard: Dashboard): Promise<SpendPoint[]> {
    return pointsOf(dashboard, "CLOUD_ACCOUNT", topCount);
  }

  @FieldResolver(() => SpendForecast, {
    description: "What this month ends with at the pace so far, whatever the range.",
  })
  async forecast(@Root() dashboard: Dashboard): Promise<SpendForecast> {
    const { month, toDate, amount, before } = known(await dashboard.forecast());
    return Object.assign(new SpendForecast(), {
      month: toPeriod(month.start, month.end, month.label),
      toDate: toMoney(toDate),
      amount: toMoney(amount),
      before: toMoney(before),
    });
  }

  @FieldResolver(() => Int, { description: "Seats paid for now." })
  async seatsTotal(@Root() dashboard: Dashboard): Promise<number> {
    return (await dashboard.seats()).seatsTotal;
  }

  @FieldResolver(() => Int, { description: "Seats that somebody uses now." })
  async seatsAssigned(@Root() dashboard: Dashboard): Promise<number> {
    return (await dashboard.seats()).seatsAssigned;
  }

  @FieldResolver(() => Int, { description: "Subscriptions that run now." })
  async activeSubscriptions(@Root() dashboard: Dashboard): Promise<number> {
    return (await dashboard.seats()).activeSubscriptions;
  }

  @FieldResolver(() => [RenewalAhead], {
    description: "Terms that end in the next 90 days, the first to end first.",
  })
  async renewals(@Root() dashboard: Dashboard): Promise<RenewalAhead[]> {
    return (await dashboard.renewals()).map(toRenewal);
  }
}

async function pointsOf(
  dashboard: Dashboard,
  group: SpendGroup,
  count?: number,
): Promise<SpendPoint[]> {
  const { points } = known(await dashboard.spend()).series(group);
  return points.slice(0, count).map(toPoint);
}

/** @throws GraphQLError BAD_USER_INPUT where amounts cannot be shown as asked. */
function known<T>(result: Result<T, string>): T {
  if (!result.ok) throw badInput(result.error);
  return result.value;
}

function toRenewal({ subscriptionId, unitPrice, ...figure }: RenewalFigure): RenewalAhead {
  return Object.assign(new RenewalAhead(), {
    ...figure,
    subscription: stub(CloudSubscription, subscriptionId),
    unitPrice: unitPrice && toMoney(unitPrice),
  });
}
