import { useLingui } from "@lingui/react/macro";
import { useAbilities } from "@markethall/contracts";
import { reportByGroup, reportOfName, reportPath } from "../figures/report-path.js";
import type { Figures, SpendView } from "../figures/use-figures.js";
import type { TimeGroup } from "../overview/dashboard-address.js";
import type { DateRange } from "../range/date-range.js";
import { TopSpend } from "../spend/top-spend.js";
import { Card } from "./card.js";
import { type CardId, kindOf } from "./card-list.js";
import { DailyCard, ForecastCard, SpendCard } from "./money-cards.js";
import { OverTimeCard } from "./over-time-card.js";
import { OrdersCard, StatementCard } from "./paper-cards.js";
import { RenewalsCard } from "./renewals-card.js";
import { SeatsCard, SubscriptionsCard, UnusedSeatsCard } from "./seat-cards.js";

/** What all cards are about. */
export interface CardContext {
  readonly figures: Figures;
  readonly range: DateRange;
  /** The days in the reader's words. */
  readonly days: string;
  /** What they are compared with, as the end of a sentence; null where they are not. */
  readonly compared: string | null;
  readonly groupBy: TimeGroup;
  readonly onGroupBy: (group: TimeGroup) => void;
}

/** One card of the dashboard, by its name. */
export function DashboardCard({ id, about }: { id: CardId; about: CardContext }) {
  const { t } = useLingui();
  const { can } = useAbilities();
  const { figures, range, compared } = about;
  const title = t(kindOf(id).title);
  const opensReports = can("Query.report");
  const report = opensReports ? reportPath(range) : undefined;
  const money = { title, answer: figures.spend, to: report, same: JSON.stringify(range) };
  const held = can("Customer.subscriptions") ? "/v2c/subscriptions" : undefined;
  const seats = { title, answer: figures.seats, to: held };

  switch (id) {
    case "spend":
      return <SpendCard {...money} compared={compared} />;
    case "forecast":
      return <ForecastCard {...money} same="month" />;
    case "daily":
      return <DailyCard {...money} />;
    case "seats":
      return <SeatsCard {...seats} />;
    case "subscriptions":
      return <SubscriptionsCard {...seats} />;
    case "over-time":
      return (
        <OverTimeCard
          title={title}
          answer={figures.overTime}
          opensReports={opensReports}
          {...about}
        />
      );
    case "products":
      return top("PRODUCT", ({ topProducts }) => topProducts);
    case "vendors":
      return top("VENDOR", ({ topVendors }) => topVendors);
    case "accounts":
      return top("CLOUD_ACCOUNT", ({ topCloudAccounts }) => topCloudAccounts);
    case "renewals":
      return <RenewalsCard {...seats} />;
    case "unused-seats":
      return <UnusedSeatsCard {...seats} answer={figures.unusedSeats} />;
    case "orders":
      return <OrdersCard title={title} answer={figures.orders} to="/v2c/orders" />;
    case "statement":
      return <StatementCard title={title} answer={figures.statement} to="/v2c/billing" />;
  }

  function top(group: TimeGroup, pointsOf: (view: SpendView) => SpendView["topProducts"]) {
    const all = opensReports ? reportByGroup(range, group) : undefined;
    return (
      <Card title={title} height="list" answer={figures.spend} to={all}>
        {(view) => {
          const points = pointsOf(view);
          return (
            points && (
              <TopSpend
                points={points}
                total={view.spend}
                pathOf={opensReports ? (name) => reportOfName(range, group, name) : undefined}
              />
            )
          );
        }}
      </Card>
    );
  }
}
