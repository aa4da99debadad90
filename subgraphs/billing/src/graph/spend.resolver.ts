import {
  badInput,
  type Connection,
  type Context,
  CurrencyCodeScalar,
  fedByGateway,
  type LiveEvent,
  Money,
  toMoney,
} from "@markethall/graph";
import { currencyCode } from "@markethall/money";
import type { Result } from "@markethall/result";
import { Arg, Args, Ctx, FieldResolver, Resolver, Root, Subscription } from "type-graphql";
import { type DateRange, resolveRange } from "../domain/date-range.js";
import type { SpendGroup } from "../domain/spend-group.js";
import type { Series, SpendPointValue } from "../domain/spend-series.js";
import type { StatementEntity } from "../entities/statement.entity.js";
import { creditBalances } from "../services/customer-credit.js";
import {
  type DashboardValues,
  dashboardFigures,
  type RenewalFigure,
} from "../services/dashboard.service.js";
import { Spend } from "../services/spend.service.js";
import { CloudSubscription, Customer, stub } from "./entity-stubs.js";
import { SpendGroupEnum } from "./enums.js";
import { toPeriod } from "./period.type.js";
import {
  DashboardFigures,
  DateRangeInput,
  RenewalAhead,
  SpendPoint,
  SpendSeries,
} from "./spend.types.js";
import { StatementConnection, StatementsArgs } from "./statement.types.js";
import { statementPage } from "./statement.resolver.js";

@Resolver(() => Customer)
export class CustomerResolver {
  @FieldResolver(() => StatementConnection, {
    nullable: true,
    description: "Its statements, the latest period first.",
  })
  statements(
    @Root() { id }: Customer,
    @Args(() => StatementsArgs) { filter, ...page }: StatementsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<StatementEntity>> {
    return statementPage(context, { ...filter, customerId: id }, page);
  }

  @FieldResolver(() => SpendSeries, {
    nullable: true,
    description: "What it spent, at its own prices.",
  })
  spend(
    @Root() { id }: Customer,
    @Arg("range", () => DateRangeInput, { description: "Which days." }) range: DateRangeInput,
    @Arg("groupBy", () => SpendGroupEnum, { description: "By what." }) groupBy: SpendGroup,
    @Arg("currency", () => CurrencyCodeScalar, {
      nullable: true,
      description: "The currency to show; the one that it is billed in when left out.",
    })
    currency: string | null,
    @Ctx() context: Context,
  ): Promise<SpendSeries> {
    return seriesOf(context, id, range, groupBy, currency);
  }

  @FieldResolver(() => DashboardFigures, {
    nullable: true,
    description: "The figures of its dashboard.",
  })
  async dashboard(
    @Root() { id }: Customer,
    @Arg("range", () => DateRangeInput, { description: "Which days." }) range: DateRangeInput,
    @Ctx() context: Context,
  ): Promise<DashboardFigures> {
    const days = rangeOf(range, context.now);
    return toFigures(
      valid(await context.read((tx) => dashboardFigures(tx, id, days, context.now))),
    );
  }

  @FieldResolver(() => [Money], {
    nullable: true,
    description: "Credit that its next statements use up, per currency.",
  })
  async creditBalances(@Root() { id }: Customer, @Ctx() context: Context): Promise<Money[]> {
    const loader = context.loader<string, Money[]>("credit balances", async (tx, ids) => {
      const balances = await creditBalances(tx, ids);
      return ids.map((customer) => (balances.get(customer) ?? []).map(toMoney));
    });
    return loader.load(id);
  }

  @Subscription(() => SpendSeries, {
    subscribe: fedByGateway,
    description:
      "The customer's spend anew whenever an order completes or usage comes in. (customer)",
  })
  spendChanged(
    @Arg("range", () => DateRangeInput, { description: "Which days." }) range: DateRangeInput,
    @Arg("groupBy", () => SpendGroupEnum, { description: "By what." }) groupBy: SpendGroup,
    @Root() event: LiveEvent<{ readonly customerId: string }>,
    @Ctx() context: Context,
  ): Promise<SpendSeries> {
    const { customerId } = event.payload;
    // The event tells only that something changed; whose figures are shown is decided by who asks.
    return seriesOf(context, context.actor.customerId ?? customerId, range, groupBy, null);
  }
}

async function seriesOf(
  context: Context,
  customerId: string,
  range: DateRangeInput,
  groupBy: SpendGroup,
  currency: string | null,
): Promise<SpendSeries> {
  const days = rangeOf(range, context.now);
  const wanted = currency === null || currency === undefined ? null : currencyCode(currency);
  const spend = valid(await context.read((tx) => Spend.load(tx, customerId, days, wanted)));
  return toSeries(spend.series(groupBy));
}

/** @throws GraphQLError BAD_USER_INPUT for a range that is none. */
export function rangeOf(range: DateRangeInput, now: Date): DateRange {
  return valid(resolveRange(range, now));
}

function valid<T>(result: Result<T, string>): T {
  if (!result.ok) throw badInput(result.error);
  return result.value;
}

function toSeries({ currency, total, points }: Series): SpendSeries {
  return Object.assign(new SpendSeries(), {
    currency,
    total: toMoney(total),
    points: points.map(toPoint),
  });
}

function toPoint({ key, label, amount }: SpendPointValue): SpendPoint {
  return Object.assign(new SpendPoint(), { key, label, amount: toMoney(amount) });
}

function toFigures(values: DashboardValues): DashboardFigures {
  const { start, end, label } = values.range;
  return Object.assign(new DashboardFigures(), {
    range: toPeriod(start, end, label),
    currency: values.daily.currency,
    spend: toMoney(values.daily.total),
    previousSpend: toMoney(values.previousSpend),
    daily: values.daily.points.map(toPoint),
    topProducts: values.topProducts.map(toPoint),
    topVendors: values.topVendors.map(toPoint),
    topCloudAccounts: values.topCloudAccounts.map(toPoint),
    seatsTotal: values.seatsTotal,
    seatsAssigned: values.seatsAssigned,
    activeSubscriptions: values.activeSubscriptions,
    renewals: values.renewals.map(toRenewal),
  });
}

function toRenewal({ subscriptionId, unitPrice, ...figure }: RenewalFigure): RenewalAhead {
  return Object.assign(new RenewalAhead(), {
    ...figure,
    subscription: stub(CloudSubscription, subscriptionId),
    unitPrice: unitPrice && toMoney(unitPrice),
  });
}
