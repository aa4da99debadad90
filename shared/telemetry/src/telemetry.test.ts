import { afterEach, describe, expect, it } from "@jest/globals";
import { InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-node";
import { metrics, sendMetricsTo } from "./metrics.js";
import { openTelemetry } from "./open-telemetry.js";
import { prometheus } from "./prometheus.js";
import { placeOf } from "./request-trace.js";
import { telemetrySettings } from "./telemetry.js";
import { sendTracesTo, tracing } from "./tracing.js";

const REQUEST = "3f1c2d4e-5a6b-4c7d-8e9f-0a1b2c3d4e5f";

afterEach(() => {
  sendMetricsTo(null);
  sendTracesTo(null);
});

function recording() {
  const spans = new InMemorySpanExporter();
  sendTracesTo(openTelemetry("test", new SimpleSpanProcessor(spans)));
  return () =>
    spans.getFinishedSpans().map((span) => ({
      name: span.name,
      traceId: span.spanContext().traceId,
      spanId: span.spanContext().spanId,
      parent: span.parentSpanContext?.spanId ?? null,
      failed: span.status.code === 2,
    }));
}

describe("telemetry", () => {
  it("is off unless asked for, and then nothing is measured", async () => {
    expect(telemetrySettings({})).toEqual({ metrics: false, otlpEndpoint: null, traceRatio: 1 });
    expect(metrics.on).toBe(false);
    metrics.count("markethall_subgraph_retries_total", { subgraph: "catalog" });
    expect(await metrics.text()).toBe("");
    expect(await tracing.span({ name: "x" }, () => Promise.resolve(7))).toBe(7);
    expect(tracing.headers()).toEqual({});
  });

  it("refuses a part of traces that is none", () => {
    expect(() => telemetrySettings({ OTEL_TRACES_SAMPLER_ARG: "often" })).toThrow(RangeError);
  });

  it("tells counters, histograms and gauges that are read when asked", async () => {
    sendMetricsTo(prometheus("test"));
    metrics.count("markethall_subgraph_retries_total", { subgraph: "catalog" }, 2);
    await metrics.time(
      "markethall_job_seconds",
      (outcome) => ({ job: "billing.run", outcome }),
      () => Promise.resolve(),
    );
    let open = 3;
    const stop = metrics.watch("markethall_live_sockets", () => [{ labels: {}, value: open }]);
    metrics.watch("markethall_db_waiting", () => Promise.reject(new Error("the pool is gone")));
    const text = await metrics.text();
    expect(text).toContain(
      'markethall_subgraph_retries_total{subgraph="catalog",process="test"} 2',
    );
    expect(text).toContain(
      'markethall_job_seconds_count{process="test",job="billing.run",outcome="ok"} 1',
    );
    expect(text).toContain('markethall_live_sockets{process="test"} 3');
    expect(text).toContain("nodejs_eventloop_lag_seconds");
    expect(text).toContain("process_resident_memory_bytes");
    open = 1;
    expect(await metrics.text()).toContain('markethall_live_sockets{process="test"} 1');
    stop();
    expect(await metrics.text()).not.toContain('markethall_live_sockets{process="test"} 1');
  });

  it("gives a request the trace that its id names, to whoever knows the id", async () => {
    const spans = recording();
    const first = tracing.begin({ name: "request", request: { id: REQUEST, first: true } });
    await first?.enter(() => tracing.span({ name: "below" }, () => Promise.resolve()));
    first?.end();
    await tracing.span({ name: "later", request: { id: REQUEST } }, () => Promise.resolve());
    const root = placeOf(REQUEST);
    expect(root.traceId).toBe(REQUEST.replaceAll("-", ""));
    expect(spans()).toMatchObject([
      { name: "below", traceId: root.traceId, parent: root.spanId },
      { name: "request", ...root, parent: null },
      { name: "later", traceId: root.traceId, parent: root.spanId },
    ]);
  });

  it("goes on below the span that asked, unless that is of another trace", async () => {
    const spans = recording();
    const root = placeOf(REQUEST);
    const asker = "b7ad6b7169203331";
    for (const traceparent of [
      `00-${root.traceId}-${asker}-01`,
      `00-${"ab".repeat(16)}-${asker}-01`,
      "nonsense",
    ]) {
      await tracing.span({ name: "asked", request: { id: REQUEST, traceparent } }, () =>
        Promise.resolve(),
      );
    }
    expect(spans().map(({ traceId, parent }) => [traceId, parent])).toEqual([
      [root.traceId, asker],
      [root.traceId, root.spanId],
      [root.traceId, root.spanId],
    ]);
  });

  it("carries the span at work to the next process, and says what failed", async () => {
    const spans = recording();
    let headers: Record<string, string> = {};
    const failing = tracing.span({ name: "fetch", request: { id: REQUEST } }, () => {
      headers = tracing.headers();
      return Promise.reject(new TypeError("no"));
    });
    await expect(failing).rejects.toThrow("no");
    const [span] = spans();
    expect(span?.failed).toBe(true);
    expect(headers).toEqual({ traceparent: `00-${span?.traceId}-${span?.spanId}-01` });
  });

  it("makes a trace of an id that is no UUID, too", () => {
    expect(placeOf("job 7").traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(placeOf("job 7")).toEqual(placeOf("job 7"));
  });
});
