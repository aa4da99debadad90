import { Trans, useLingui } from "@lingui/react/macro";
import type { ChartData, ChartSeries, TotalOf } from "./chart.js";
import classes from "./chart-table.module.css";

interface ChartTableProps {
  title: string;
  measure: string;
  stepName: string;
  data: ChartData;
  shown: readonly ChartSeries[];
  totalOf: TotalOf;
}

/** What the bars show, as figures. */
export function ChartTable({ title, measure, stepName, data, shown, totalOf }: ChartTableProps) {
  const { t } = useLingui();
  const { steps, format } = data;
  return (
    // Scrolls, so it must be reached by keyboard.
    <div className={classes.scroll} role="region" aria-label={t`${title} as a table`} tabIndex={0}>
      <table className={classes.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{stepName}</th>
            {shown.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">{shown.length > 1 ? <Trans>Total</Trans> : measure}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ key, label }, step) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {shown.map((series) => (
                <td key={series.key}>{format(series.amounts[step] ?? "0")}</td>
              ))}
              <td>{format(totalOf(step))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
