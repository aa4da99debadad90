import type { CounterName, GaugeName, HistogramName, Labels } from "./instruments.js";

/** One value of a gauge, read when somebody asks for the metrics. */
export interface Reading<N extends GaugeName> {
  readonly labels: Labels<N>;
  readonly value: number;
}
export type Readings<N extends GaugeName> = () =>
  readonly Reading<N>[] | Promise<readonly Reading<N>[]>;

/** Where measurements go while metrics are switched on. */
export interface MetricsSink {
  observe(name: HistogramName, labels: Record<string, string | number>, seconds: number): void;
  count(name: CounterName, labels: Record<string, string | number>, times: number): void;
  watch(name: GaugeName, read: Readings<GaugeName>): () => void;
  /** In Prometheus' text format. */
  text(): Promise<string>;
}

let sink: MetricsSink | null = null;

/** The process's metrics. Switched off, which is the default, each call returns at once. */
export const metrics = {
  /** For measurements that cost something to make. */
  get on(): boolean {
    return sink !== null;
  },

  observe<N extends HistogramName>(name: N, labels: Labels<N>, seconds: number): void {
    sink?.observe(name, labels, seconds);
  },

  count<N extends CounterName>(name: N, labels: Labels<N>, times = 1): void {
    sink?.count(name, labels, times);
  },

  /** Asks `read` whenever the metrics are read. Answers how to end it. */
  watch<N extends GaugeName>(name: N, read: Readings<N>): () => void {
    return sink?.watch(name, read as Readings<GaugeName>) ?? (() => undefined);
  },

  /** Measures `work`, whichever way it ends. */
  async time<N extends HistogramName, T>(
    name: N,
    labels: (outcome: "ok" | "error") => Labels<N>,
    work: () => Promise<T>,
  ): Promise<T> {
    if (!sink) return work();
    const startedAt = performance.now();
    const done = (outcome: "ok" | "error") =>
      sink?.observe(name, labels(outcome), (performance.now() - startedAt) / 1_000);
    try {
      const result = await work();
      done("ok");
      return result;
    } catch (error) {
      done("error");
      throw error;
    }
  },

  text(): Promise<string> {
    return sink?.text() ?? Promise.resolve("");
  },
};

/** Null switches metrics off. */
export function sendMetricsTo(next: MetricsSink | null): void {
  sink = next;
}
