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
import { type CurrencyCode, currencyCode } from "@markethall/money";
import type { Result } from "@markethall/result";
import { Arg, Args, Ctx, FieldResolver, Resolver, Root, Subscription } from "type-graphql";
import { type DateRange, resolveRange } from "../domain/date-range.js";
import type { SpendGroup } from "../domain/spend-group.js";
import type { Series, SpendPointValue } from "../domain/spend-series.js";
import type { SpendOverTimeValue } from "../domain/spend-over-time.js";
import type { StatementEntity } from "../entities/statement.entity.js";
import { creditBalances } from "../services/customer-credit.js";
import { Dashboard } from "../services/dashboard.service.js";
import { loadSpendOverTime, Spend } from "../services/spend.service.js";
import { DashboardFigures } from "./dashboard.types.js";
import { Customer } from "./entity-stubs.js";
import { SpendGroupEnum } from "./enums.js";
import { DateRangeInput, SpendOverTime, SpendPoint, SpendRow, SpendSeries } from "./spend.types.js";
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

  @FieldResolver(() => SpendOverTime, {
    nullable: true,
    description: "How its spend went through a range, at its own prices.",
  })
  async spendOverTime(
    @Root() { id }: Customer,
    @Arg("range", () => DateRangeInput, { description: "Which days." }) range: DateRangeInput,
    @Arg("groupBy", () => SpendGroupEnum, { description: "By what; not by DAY." })
    groupBy: SpendGroup,
    @Arg("currency", () => CurrencyCodeScalar, {
      nullable: true,
      description: "The currency to show; the one that it is billed in when left out.",
    })
    currency: string | null,
    @Ctx() context: Context,
  ): Promise<SpendOverTime> {
    if (groupBy === "DAY") throw badInput("Spend through time is by product, vendor or account.");
    const days = rangeOf(range, context.now);
    return toOverTime(
      valid(
        await context.read((tx) => loadSpendOverTime(tx, id, days, groupBy, wantedOf(currency))),
      ),
    );
  }

  @FieldResolver(() => DashboardFigures, {
    nullable: true,
    description: "The figures of its dashboard.",
  })
  dashboard(
    @Root() { id }: Customer,
    @Arg("range", () => DateRangeInput, { description: "Which days." }) range: DateRangeInput,
    @Arg("currency", () => CurrencyCodeScalar, {
      nullable: true,
      description: "The currency to show; the one that it is billed in when left out.",
    })
    currency: string | null,
    @Ctx() context: Context,
  ): Dashboard {
    const read: Context["read"] = (work) => context.read(work);
    return new Dashboard(read, id, rangeOf(range, context.now), wantedOf(currency), context.now);
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
  const spend = valid(
    await context.read((tx) => Spend.load(tx, customerId, days, wantedOf(currency))),
  );
  return toSeries(spend.series(groupBy));
}

function wantedOf(currency: string | null | undefined): CurrencyCode | null {
  return currency === null || currency === undefined ? null : currencyCode(currency);
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

export function toPoint({ key, label, amount }: SpendPointValue): SpendPoint {
  return Object.assign(new SpendPoint(), { key, label, amount: toMoney(amount) });
}

function toOverTime({ rows, total, ...value }: SpendOverTimeValue): SpendOverTime {
  return Object.assign(new SpendOverTime(), {
    ...value,
    total: toMoney(total),
    rows: rows.map((row) =>
      Object.assign(new SpendRow(), {
        ...row,
        total: toMoney(row.total),
        amounts: row.amounts.map(toMoney),
      }),
    ),
  });
}
