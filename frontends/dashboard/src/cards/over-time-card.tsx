import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { perLanguage } from "@markethall/language";
import { formatMoney } from "@markethall/ui";
import { Select } from "@markethall/ui/forms";
import { lazy, Suspense } from "react";
import { daysOfStep, hasName, reportOfName, reportPath } from "../figures/report-path.js";
import type { Answer, OverTimeView } from "../figures/use-figures.js";
import type { TimeGroup } from "../overview/dashboard-address.js";
import type { DateRange } from "../range/date-range.js";
import { stepLabel } from "../spend/spend-math.js";
import { Card, CardSkeleton, NothingYet } from "./card.js";
import classes from "./over-time-card.module.css";

const ChartCard = lazy(async () => ({
  default: (await import("@markethall/ui/charts")).ChartCard,
}));

const groups = [
  { value: "VENDOR", label: msg`By vendor` },
  { value: "PRODUCT", label: msg`By product` },
  { value: "CLOUD_ACCOUNT", label: msg`By cloud account` },
] as const;

const lineFormats = perLanguage((tag) => (currency: string) => {
  return new Intl.NumberFormat(tag, {
    style: "currency",
    currency,
    notation: "compact",
    maximumFractionDigits: 2,
    minimumFractionDigits: 0,
  });
});

interface OverTimeCardProps {
  title: string;
  answer: Answer<OverTimeView>;
  groupBy: TimeGroup;
  onGroupBy: (group: TimeGroup) => void;
  range: DateRange;
  /** The days that are shown, in the reader's words. */
  days: string;
  /** Whether the person may open reports. */
  opensReports: boolean;
}

/** How spend went through the days, and of what it was made. */
export function OverTimeCard(props: OverTimeCardProps) {
  const { title, answer, groupBy, onGroupBy, range, days, opensReports } = props;
  const { t } = useLingui();
  const { figures, error, stale } = answer;
  const to = opensReports ? reportPath(range) : undefined;
  const waiting = <CardSkeleton height="list" />;
  if (figures === undefined || error)
    return (
      <Card title={title} height="list" answer={answer} to={to}>
        {() => waiting}
      </Card>
    );
  const { currency, step, steps, rows } = figures;
  const format = (amount: string) => formatMoney({ amount, currency });
  const nameOf = (key: string) => rows.find((row) => row.key === key)?.label ?? "";
  return (
    <div className={classes.card} aria-busy={stale}>
      <Suspense
        fallback={
          <Card title={title} height="list" answer={answer} to={to}>
            {() => waiting}
          </Card>
        }
      >
        <ChartCard
          title={title}
          range={days}
          measure={t`Spend`}
          stepName={step === "DAY" ? t`Day` : t`Month`}
          data={{
            steps: steps.map((key) => ({ key, label: stepLabel(key, step) })),
            series: rows.map(({ key, label, amounts }) => ({
              key,
              label: key === "other" ? t`Other` : label,
              amounts: amounts.map(({ amount }) => amount),
            })),
            format,
            formatLine: (value) => lineFormats()(currency).format(value),
            pathOf: opensReports
              ? (at, series) => {
                  const days = daysOfStep(at, step);
                  return series !== null && hasName(series)
                    ? reportOfName(days, groupBy, nameOf(series))
                    : reportPath(days);
                }
              : undefined,
          }}
          actions={
            <Select
              className={classes.group}
              size="xs"
              aria-label={t`Stacked by`}
              allowDeselect={false}
              data={groups.map(({ value, label }) => ({ value, label: t(label) }))}
              value={groupBy}
              onChange={(value) => {
                const found = groups.find((one) => one.value === value);
                if (found) onGroupBy(found.value);
              }}
            />
          }
          {...(rows.length === 0 && {
            empty: (
              <NothingYet>
                <Trans>
                  Nothing spent in these days. Orders and usage show here as they come in.
                </Trans>
              </NothingYet>
            ),
          })}
        />
      </Suspense>
    </div>
  );
}
