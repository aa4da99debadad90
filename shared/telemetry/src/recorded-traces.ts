import { sendTracesTo } from "./tracing.js";

/** A span that has ended, as tests look at it. */
export interface RecordedSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentId: string | null;
  readonly attributes: Readonly<Record<string, unknown>>;
}

export interface RecordedTraces {
  /** Those that ended since the beginning, in the order of their ends. */
  spans(): readonly RecordedSpan[];
  stop(): Promise<void>;
}

/** Keeps this process's spans in memory instead of sending them: for tests. */
export async function recordTraces(): Promise<RecordedTraces> {
  const [{ openTelemetry }, { InMemorySpanExporter, SimpleSpanProcessor }] = await Promise.all([
    import("./open-telemetry.js"),
    import("@opentelemetry/sdk-trace-node"),
  ]);
  const memory = new InMemorySpanExporter();
  const sink = openTelemetry("test", new SimpleSpanProcessor(memory));
  sendTracesTo(sink);
  return {
    spans: () =>
      memory.getFinishedSpans().map((span) => ({
        name: span.name,
        traceId: span.spanContext().traceId,
        spanId: span.spanContext().spanId,
        parentId: span.parentSpanContext?.spanId ?? null,
        attributes: span.attributes,
      })),
    stop() {
      sendTracesTo(null);
      return sink.stop();
    },
  };
}
