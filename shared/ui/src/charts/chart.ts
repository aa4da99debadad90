/** A place on a chart's axis: a day or a month. */
export interface ChartStep {
  readonly key: string;
  readonly label: string;
}

/** One colour of a chart. */
export interface ChartSeries {
  readonly key: string;
  readonly label: string;
  /** Decimal strings, one for each step. */
  readonly amounts: readonly string[];
}

/** All that is drawn, in words and figures. */
export interface ChartData {
  readonly steps: readonly ChartStep[];
  readonly series: readonly ChartSeries[];
  /** An exact amount, as people write it. */
  readonly format: (amount: string) => string;
  /** A round number beside a line. */
  readonly formatLine: (value: number) => string;
  /** Where a step leads, or one series in it: a path; nothing where it leads nowhere. */
  readonly pathOf?: ((step: string, series: string | null) => string) | undefined;
}

/** Of a step, over the series that are given. */
export type TotalOf = (step: number) => string;
