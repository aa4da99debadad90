import { perLanguage } from "@markethall/language";
import { formatMoney } from "@markethall/ui";
import { BarChart } from "@markethall/ui/charts";
import type { Bar } from "./spend-math.js";
import classes from "./spend-chart.module.css";

interface SpendChartProps {
  bars: readonly Bar[];
  currency: string;
}

const axisFormats = perLanguage((tag) => {
  const made = new Map<string, Intl.NumberFormat>();
  return (currency: string) => {
    const format = made.get(currency) ?? axisFormat(tag, currency);
    made.set(currency, format);
    return format;
  };
});

function axisFormat(tag: string, currency: string): Intl.NumberFormat {
  return new Intl.NumberFormat(tag, {
    style: "currency",
    currency,
    notation: "compact",
    maximumFractionDigits: 2,
    minimumFractionDigits: 0,
  });
}

/** Spend as bars. A picture only: the same figures stand in the table beside it. */
export function SpendChart({ bars, currency }: SpendChartProps) {
  return (
    <div className={classes.chart} aria-hidden>
      <BarChart
        h={260}
        data={bars.map(({ label, amount }) => ({ label, amount, height: heightOf(amount) }))}
        dataKey="label"
        series={[{ name: "height", color: "var(--mh-brand-edge)" }]}
        tickLine="none"
        valueFormatter={(value) => axisFormats()(currency).format(value)}
        xAxisProps={{ minTickGap: 24, interval: "preserveStartEnd" }}
        yAxisProps={{ width: 64 }}
        barChartProps={{ accessibilityLayer: false }}
        barProps={{ radius: [3, 3, 0, 0], maxBarSize: 40, isAnimationActive: false }}
        tooltipAnimationDuration={0}
        cursorFill="var(--mh-sunken)"
        tooltipProps={{
          content: ({ active, payload }) => {
            const bar = payload?.[0]?.payload as { label: string; amount: string } | undefined;
            return active && bar ? (
              <div className={classes.tip}>
                <span>{bar.label}</span>
                <strong>{formatMoney({ amount: bar.amount, currency })}</strong>
              </div>
            ) : null;
          },
        }}
      />
    </div>
  );
}

/** The one place where an amount becomes a float: a height in pixels, which nobody adds up. */
function heightOf(amount: string): number {
  return Number.parseFloat(amount);
}
