import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useId, useRef, useState, type ReactNode } from "react";
import { addDecimals } from "../values/decimal-text.js";
import type { ChartData } from "./chart.js";
import { ChartTable } from "./chart-table.js";
import { printOnly } from "./print-only.js";
import { StackedBars } from "./stacked-bars.js";
import classes from "./chart-card.module.css";

export interface ChartCardProps {
  title: string;
  /** Which days it is about. */
  range: string;
  /** What an amount is, as a column of the table is called. */
  measure: string;
  /** What a step is: "Day". */
  stepName: string;
  data: ChartData;
  /** Beside the title: what it is stacked by. */
  actions?: ReactNode;
  /** Shown in place of the chart, where there is nothing to draw. */
  empty?: ReactNode;
}

/** Figures through time, as bars and as a table of the same; each series can be put out, each value is there for mouse and keyboard. */
export function ChartCard(props: ChartCardProps) {
  const { title, range, measure, stepName, data, actions, empty } = props;
  const { t } = useLingui();
  const titleId = useId();
  const card = useRef<HTMLElement>(null);
  const [asTable, showTable] = useState(false);
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const shown = data.series.filter(({ key }) => !out.has(key));
  const totalOf = (step: number) =>
    shown.reduce((sum, { amounts }) => addDecimals(sum, amounts[step] ?? "0"), "0");
  const parts = { data, shown, totalOf };

  function toggle(key: string) {
    const next = new Set(out);
    if (!next.delete(key)) next.add(key);
    setOut(next);
  }

  return (
    <section ref={card} className={classes.card} aria-labelledby={titleId}>
      <header className={classes.header}>
        <div className={classes.titles}>
          <h2 id={titleId} className={classes.title}>
            {title}
          </h2>
          <span className={classes.range}>{range}</span>
        </div>
        <div className={classes.actions} data-chrome>
          {actions}
          {empty === undefined && (
            <>
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                aria-pressed={asTable}
                onClick={() => showTable(!asTable)}
              >
                <Trans>Table</Trans>
              </Button>
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                aria-label={t`Print: ${title}`}
                onClick={() => card.current && printOnly(card.current)}
              >
                <Trans>Print</Trans>
              </Button>
            </>
          )}
        </div>
      </header>
      {empty ?? (
        <>
          <div className={classes.figure}>
            {asTable ? (
              <ChartTable {...parts} title={title} measure={measure} stepName={stepName} />
            ) : (
              <StackedBars {...parts} title={title} />
            )}
          </div>
          <div className={classes.legend} role="group" aria-label={t`What is shown`}>
            {data.series.map(({ key, label }, place) => (
              <button
                key={key}
                type="button"
                className={classes.entry}
                aria-pressed={!out.has(key)}
                onClick={() => toggle(key)}
              >
                <span className={classes.swatch} data-colour={place} aria-hidden />
                {label}
              </button>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
