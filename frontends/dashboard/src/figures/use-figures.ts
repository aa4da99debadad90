import { useQuery } from "@markethall/graph-client";
import type { CardId, Source } from "../cards/card-list.js";
import type {
  DashboardOrdersQuery,
  DashboardSeatsQuery,
  DashboardSpendOverTimeQuery,
  DashboardSpendQuery,
  DashboardStatementQuery,
  DashboardUnusedSeatsQuery,
  DateRangeInput,
  SpendGroup,
} from "../gql/graphql.js";
import {
  LatestStatement,
  OpenOrders,
  SeatFigures,
  SpendFigures,
  SpendThroughTime,
  UnusedSeatFigures,
} from "./figures.query.js";

/** What came of a request that several cards share. */
export interface Answer<Figures> {
  /** As they are now; those before while others are on their way; undefined as long as there are none. */
  readonly figures: Figures | undefined;
  /** Others are on their way, so these are not what was asked for. */
  readonly stale: boolean;
  readonly error: Error | undefined;
  readonly retry: () => void;
}

type Of<Query extends { customer?: object | null }> = NonNullable<Query["customer"]>;
export type SpendView = NonNullable<Of<DashboardSpendQuery>["dashboard"]>;
export type OverTimeView = NonNullable<Of<DashboardSpendOverTimeQuery>["spendOverTime"]>;
export type SeatView = NonNullable<Of<DashboardSeatsQuery>["dashboard"]>;
export type UnusedView = NonNullable<Of<DashboardUnusedSeatsQuery>["unusedSeats"]>;
export type OrdersView = NonNullable<Of<DashboardOrdersQuery>["orders"]>;
export type StatementView = NonNullable<Of<DashboardStatementQuery>["statements"]>;

export interface Figures {
  readonly spend: Answer<SpendView>;
  readonly overTime: Answer<OverTimeView>;
  readonly seats: Answer<SeatView>;
  readonly unusedSeats: Answer<UnusedView>;
  readonly orders: Answer<OrdersView>;
  readonly statement: Answer<StatementView>;
}

export interface Wish {
  readonly customerId: string;
  readonly range: DateRangeInput;
  /** Null for the one that the company is billed in. */
  readonly currency: string | null;
  readonly compare: boolean;
  readonly groupBy: SpendGroup;
}

const tops: readonly CardId[] = ["products", "vendors", "accounts"];
const perDay: readonly CardId[] = ["spend", "daily"];
const policy = { fetchPolicy: "cache-and-network" } as const;

/**
 * The figures of the cards that are shown, a request for each source and not for each card.
 * @returns each source's answer, and a way to ask those of some sources anew that are shown.
 */
export function useFigures(
  shown: readonly CardId[],
  sources: ReadonlySet<Source>,
  { customerId, range, currency, compare, groupBy }: Wish,
): readonly [Figures, (some: readonly Source[]) => void] {
  const has = (ids: readonly CardId[]) => shown.some((id) => ids.includes(id));
  const skip = (source: Source) => ({ ...policy, skip: !sources.has(source) });
  const spend = useQuery(SpendFigures, {
    ...skip("spend"),
    variables: {
      customerId,
      range,
      currency,
      compare: compare && has(["spend"]),
      daily: has(perDay),
      tops: has(tops),
      forecast: has(["forecast"]),
    },
  });
  const overTime = useQuery(SpendThroughTime, {
    ...skip("overTime"),
    variables: { customerId, range, groupBy, currency },
  });
  const seats = useQuery(SeatFigures, {
    ...skip("seats"),
    variables: { customerId, renewals: has(["renewals"]) },
  });
  const unused = useQuery(UnusedSeatFigures, { ...skip("unusedSeats"), variables: { customerId } });
  const orders = useQuery(OpenOrders, { ...skip("orders"), variables: { customerId } });
  const statement = useQuery(LatestStatement, { ...skip("statement"), variables: { customerId } });

  const figures: Figures = {
    spend: answerOf(spend, ({ customer }) => customer?.dashboard),
    overTime: answerOf(overTime, ({ customer }) => customer?.spendOverTime),
    seats: answerOf(seats, ({ customer }) => customer?.dashboard),
    unusedSeats: answerOf(unused, ({ customer }) => customer?.unusedSeats),
    orders: answerOf(orders, ({ customer }) => customer?.orders),
    statement: answerOf(statement, ({ customer }) => customer?.statements),
  };
  return [
    figures,
    (some) =>
      some.filter((source) => sources.has(source)).forEach((source) => figures[source].retry()),
  ];
}

interface Asked<Data> {
  readonly data?: Data | undefined;
  readonly previousData?: Data | undefined;
  readonly error?: Error | undefined;
  readonly refetch: () => Promise<unknown>;
}

/** An answer without figures and without an error is one that could not be given. */
function answerOf<Data, View>(
  { data, previousData, error, refetch }: Asked<Data>,
  view: (data: Data) => View | null | undefined,
): Answer<View> {
  const now = data && view(data);
  const before = previousData && view(previousData);
  return {
    figures: now ?? before ?? undefined,
    stale: now == null,
    error: now == null ? (error ?? (data ? new Error("no figures") : undefined)) : undefined,
    retry: () => void refetch(),
  };
}
