import { useLingui } from "@lingui/react/macro";
import { PortalLink, useGo } from "@markethall/contracts";
import {
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type CSSProperties,
  type ReactNode,
} from "react";
import type { ChartData, ChartSeries, TotalOf } from "./chart.js";
import { chartScale, stack } from "./chart-scale.js";
import classes from "./stacked-bars.module.css";

interface StackedBarsProps {
  title: string;
  data: ChartData;
  shown: readonly ChartSeries[];
  totalOf: TotalOf;
}

/** So many labels find room below a chart of half a page. */
const LABELS = 7;

/** Bars of stacked amounts. One tab stop; arrow keys go from bar to bar, and each says its values. */
export function StackedBars({ title, data, shown, totalOf }: StackedBarsProps) {
  const { t } = useLingui();
  const { steps, format, formatLine } = data;
  const plot = useRef<HTMLOListElement>(null);
  const [at, setAt] = useState<number | null>(null);
  const [stop, setStop] = useState(steps.length - 1);
  const scale = useMemo(() => chartScale(heights(steps.length, shown)), [steps.length, shown]);
  const every = Math.ceil(steps.length / LABELS);

  function onKeyDown(event: KeyboardEvent) {
    const next = { ArrowRight: stop + 1, ArrowLeft: stop - 1, Home: 0, End: steps.length - 1 }[
      event.key
    ];
    if (next === undefined || next < 0 || next >= steps.length) return;
    event.preventDefault();
    setStop(next);
    plot.current?.querySelector<HTMLElement>(`[data-step="${next}"]`)?.focus();
  }

  return (
    <div className={classes.chart}>
      {scale.ticks.map((tick) => (
        <div
          key={tick}
          className={classes.line}
          style={{ insetBlockEnd: `${scale.heightOf(tick)}%` }}
          data-zero={tick === 0 || undefined}
          aria-hidden
        >
          <span>{formatLine(tick)}</span>
        </div>
      ))}
      <ol
        ref={plot}
        className={classes.plot}
        aria-label={t`${title}: arrow keys go from bar to bar`}
        onKeyDown={onKeyDown}
        onPointerLeave={() => setAt(null)}
      >
        {steps.map(({ key, label }, step) => (
          <li
            key={key}
            className={classes.step}
            data-at={at === step || undefined}
            onPointerEnter={() => setAt(step)}
          >
            <Bar
              step={step}
              data={data}
              words={wordsOf(step)}
              tabIndex={step === Math.min(stop, steps.length - 1) ? 0 : -1}
              onFocus={() => {
                setAt(step);
                setStop(step);
              }}
              onBlur={() => setAt(null)}
            >
              {stack(
                shown.map((series) => ({ key: series.key, value: valueOf(series, step) })),
                scale,
              ).map(({ key: series, from, to }) => (
                <span
                  key={series}
                  className={classes.part}
                  data-series={series}
                  data-colour={data.series.findIndex((one) => one.key === series)}
                  style={{ insetBlockEnd: `${from}%`, blockSize: `${to - from}%` }}
                />
              ))}
            </Bar>
            {step % every === 0 && (
              <span className={classes.label} aria-hidden>
                {label}
              </span>
            )}
          </li>
        ))}
      </ol>
      {at !== null && steps[at] && (
        <div
          className={classes.tip}
          data-side={at * 2 < steps.length ? "start" : "end"}
          style={{ "--at": ((at + 0.5) / steps.length) * 100 } as CSSProperties}
          aria-hidden
        >
          <span className={classes.tipTitle}>
            {steps[at].label} <strong>{format(totalOf(at))}</strong>
          </span>
          {shown.length > 1 &&
            shown
              .filter((series) => valueOf(series, at) !== 0)
              .map((series) => (
                <span key={series.key} className={classes.tipRow}>
                  <span className={classes.swatch} data-colour={data.series.indexOf(series)} />
                  <span className={classes.tipName}>{series.label}</span>
                  <span>{format(series.amounts[at] ?? "0")}</span>
                </span>
              ))}
        </div>
      )}
    </div>
  );

  /** Example: `Nov 3: $12.50. Microsoft $10.00, Google $2.50`. */
  function wordsOf(step: number): string {
    const parts = shown.filter((series) => valueOf(series, step) !== 0);
    const [label, total] = [steps[step]?.label ?? "", format(totalOf(step))];
    const each = parts.map((series) => `${series.label} ${format(series.amounts[step] ?? "0")}`);
    return parts.length > 1 ? `${label}: ${total}. ${each.join(", ")}` : `${label}: ${total}`;
  }
}

interface BarProps {
  step: number;
  data: ChartData;
  words: string;
  tabIndex: number;
  onFocus: () => void;
  onBlur: () => void;
  children: ReactNode;
}

/** A link to what is behind it, where there is something; a part of it leads to its own. */
function Bar({ step, data: { steps, pathOf }, words, children, ...rest }: BarProps) {
  const go = useGo();
  const key = steps[step]?.key ?? "";
  const props = { ...rest, className: classes.bar, "data-step": step, "aria-label": words };
  if (!pathOf)
    return (
      <span role="img" {...props}>
        {children}
      </span>
    );
  function openPart(event: MouseEvent<HTMLElement>) {
    const series = event.target instanceof HTMLElement ? event.target.dataset["series"] : undefined;
    if (!series || !pathOf || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(pathOf(key, series));
  }
  return (
    <PortalLink to={pathOf(key, null)} onClick={openPart} {...props}>
      {children}
    </PortalLink>
  );
}

function valueOf({ amounts }: ChartSeries, step: number): number {
  return Number.parseFloat(amounts[step] ?? "0");
}

/** How far bars reach up, and down where there are credits. */
function heights(steps: number, shown: readonly ChartSeries[]): number[] {
  return Array.from({ length: steps }, (_, step) =>
    shown.map((series) => valueOf(series, step)),
  ).flatMap((values) => [
    values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0),
    values.filter((value) => value < 0).reduce((sum, value) => sum + value, 0),
  ]);
}
