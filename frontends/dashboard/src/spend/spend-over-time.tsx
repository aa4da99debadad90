import { Trans, useLingui } from "@lingui/react/macro";
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
  const { t } = useLingui();
  const { currency, daily } = figures;
  const { step, bars } = barsOf(daily);
  const quiet = daily.every(({ amount }) => /^-?0*(\.0*)?$/.test(amount.amount));
  return (
    <Section title={step === "day" ? t`Daily spend` : t`Spend by month`}>
      {quiet ? (
        <EmptyState icon={<IconChartBar size={22} />} title={t`Nothing spent in these days`}>
          <Trans>Orders and usage show here as they come in.</Trans>
        </EmptyState>
      ) : (
        <>
          <Suspense fallback={<Skeleton height={260} radius="md" />}>
            <SpendChart bars={bars} currency={currency} />
          </Suspense>
          <details className={classes.figures}>
            <summary>
              <Trans>Show as a table</Trans>
            </summary>
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
  const { t } = useLingui();
  return (
    <table className={classes.table} aria-label={t`Spend`}>
      <thead>
        <tr>
          <th scope="col">{step === "day" ? t`Day` : t`Month`}</th>
          <th scope="col">{t`Spend`}</th>
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
