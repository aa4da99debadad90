import { EmptyState, formatMoney, IconChartBar, Section, Skeleton } from "@markethall/ui";
import { lazy, Suspense } from "react";
import type { DashboardPageQuery } from "../gql/graphql.js";
import { barsOf, type Bar } from "./spend-math.js";
import classes from "./spend-over-time.module.css";

const SpendChart = lazy(async () => ({
  default: (await import("./spend-chart.js")).SpendChart,
}));

export type DashboardFigures = NonNullable<
  NonNullable<DashboardPageQuery["customer"]>["dashboard"]
>;

/** How spend went through the range: as bars, and as a table for those who read figures. */
export function SpendOverTime({ figures }: { figures: DashboardFigures }) {
  const { currency, daily } = figures;
  const { step, bars } = barsOf(daily);
  const quiet = daily.every(({ amount }) => /^-?0*(\.0*)?$/.test(amount.amount));
  return (
    <Section title={step === "day" ? "Daily spend" : "Spend by month"}>
      {quiet ? (
        <EmptyState icon={<IconChartBar size={22} />} title="Nothing spent in these days">
          Orders and usage show here as they come in.
        </EmptyState>
      ) : (
        <>
          <Suspense fallback={<Skeleton height={260} radius="md" />}>
            <SpendChart bars={bars} currency={currency} />
          </Suspense>
          <details className={classes.figures}>
            <summary>Show as a table</summary>
            <FiguresTable step={step} bars={bars} currency={currency} />
          </details>
        </>
      )}
    </Section>
  );
}

interface FiguresTableProps {
  step: "day" | "month";
  bars: readonly Bar[];
  currency: string;
}

function FiguresTable({ step, bars, currency }: FiguresTableProps) {
  return (
    <table className={classes.table} aria-label="Spend">
      <thead>
        <tr>
          <th scope="col">{step === "day" ? "Day" : "Month"}</th>
          <th scope="col">Spend</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, label, amount }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>{formatMoney({ amount, currency })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
