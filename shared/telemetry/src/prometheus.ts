import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { type GaugeName, instruments } from "./instruments.js";
import type { MetricsSink, Readings } from "./metrics.js";

/** Metrics in the memory of this process, for Prometheus to fetch. */
export function prometheus(process: string): MetricsSink {
  const registry = new Registry();
  registry.setDefaultLabels({ process });
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 10 });
  const histograms = new Map<string, Histogram>();
  const counters = new Map<string, Counter>();
  const readers = new Map<string, Set<Readings<GaugeName>>>();
  for (const [name, { kind, help, labels, ...rest }] of Object.entries(instruments)) {
    const base = { name, help, labelNames: [...labels], registers: [registry] };
    if (kind === "counter") counters.set(name, new Counter(base));
    else if (kind === "histogram") {
      const buckets = "buckets" in rest ? [...rest.buckets] : [];
      histograms.set(name, new Histogram({ ...base, buckets }));
    } else {
      const reading = new Set<Readings<GaugeName>>();
      readers.set(name, reading);
      new Gauge({ ...base, collect: collector(reading) });
    }
  }
  return {
    observe: (name, labels, seconds) => histograms.get(name)?.observe(labels, seconds),
    count: (name, labels, times) => counters.get(name)?.inc(labels, times),
    watch(name, read) {
      readers.get(name)?.add(read);
      return () => readers.get(name)?.delete(read);
    },
    text: () => registry.metrics(),
  };
}

/** What cannot be read, as from a database that is away, is left out: the other metrics are still told. */
function collector(reading: ReadonlySet<Readings<GaugeName>>) {
  return async function collect(this: Gauge): Promise<void> {
    this.reset();
    const answers = await Promise.allSettled([...reading].map(async (read) => read()));
    for (const answer of answers) {
      if (answer.status === "rejected") continue;
      for (const { labels, value } of answer.value) this.inc(labels, value);
    }
  };
}
