/** The one place where amounts become floats: heights in percent of a chart, which nobody adds up. */
export interface ChartScale {
  /** Where lines are drawn, the lowest first; the first and the last are the chart's ends. */
  readonly ticks: readonly number[];
  /** Percent of the chart's height at which a value lies. */
  readonly heightOf: (value: number) => number;
}

/** How many lines a chart has, about. */
const LINES = 4;
const STEPS = [1, 2, 2.5, 5, 10];

/**
 * A scale from zero, or below where there are credits, to a round number above the greatest.
 *
 * Example: values to 87 have lines at 0, 25, 50, 75 and 100.
 */
export function chartScale(values: readonly number[]): ChartScale {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const step = roundStep((high - low) / LINES);
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, n) => (first + n) * step);
  const [bottom, top] = [first * step, last * step];
  return { ticks, heightOf: (value) => ((value - bottom) / (top - bottom)) * 100 };
}

/** The next of 1, 2, 2.5, 5 and 10 times a power of ten. */
function roundStep(least: number): number {
  if (least <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  return power * (STEPS.find((step) => step * power >= least * (1 - 1e-9)) ?? 10);
}

export interface Segment {
  readonly key: string;
  /** Percent of the chart's height. */
  readonly from: number;
  readonly to: number;
}

/** Values upon each other from zero: credits downwards, the rest upwards; nothing is drawn for zero. */
export function stack(
  values: readonly { readonly key: string; readonly value: number }[],
  { heightOf }: ChartScale,
): Segment[] {
  let [up, down] = [0, 0];
  return values.flatMap(({ key, value }) => {
    if (value === 0) return [];
    const start = value > 0 ? up : down;
    if (value > 0) up += value;
    else down += value;
    const ends = [heightOf(start), heightOf(start + value)];
    return [{ key, from: Math.min(...ends), to: Math.max(...ends) }];
  });
}
