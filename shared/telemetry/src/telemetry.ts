import { sendMetricsTo } from "./metrics.js";
import { sendTracesTo } from "./tracing.js";

/** How a process is to be watched; nothing of it by default. */
export interface TelemetrySettings {
  readonly metrics: boolean;
  /** Where traces are sent by OTLP over HTTP, such as http://collector:4318; null for nowhere. */
  readonly otlpEndpoint: string | null;
  /** Part of all traces that is kept, 0 to 1. */
  readonly traceRatio: number;
}

export interface Telemetry {
  /** Sends what waits. */
  stop(): Promise<void>;
}

/** @throws RangeError for a part of traces that is not between 0 and 1. */
export function telemetrySettings(
  env: Readonly<Record<string, string | undefined>>,
): TelemetrySettings {
  const traceRatio = Number(env["OTEL_TRACES_SAMPLER_ARG"] || 1);
  if (!(traceRatio >= 0 && traceRatio <= 1)) {
    throw new RangeError(
      `OTEL_TRACES_SAMPLER_ARG is not a part: ${env["OTEL_TRACES_SAMPLER_ARG"]}`,
    );
  }
  return {
    metrics: env["METRICS"] === "1",
    otlpEndpoint: env["OTEL_EXPORTER_OTLP_ENDPOINT"] || null,
    traceRatio,
  };
}

/** Switches on what is asked for. What is not asked for is not even loaded. */
export async function startTelemetry(
  process: string,
  { metrics, otlpEndpoint, traceRatio }: TelemetrySettings,
): Promise<Telemetry> {
  if (metrics) {
    const { prometheus } = await import("./prometheus.js");
    sendMetricsTo(prometheus(process));
  }
  if (!otlpEndpoint) return { stop: () => Promise.resolve() };
  const [{ openTelemetry }, { OTLPTraceExporter }, { BatchSpanProcessor }] = await Promise.all([
    import("./open-telemetry.js"),
    import("@opentelemetry/exporter-trace-otlp-http"),
    import("@opentelemetry/sdk-trace-node"),
  ]);
  const url = `${otlpEndpoint.replace(/\/$/, "")}/v1/traces`;
  const sink = openTelemetry(
    process,
    new BatchSpanProcessor(new OTLPTraceExporter({ url })),
    traceRatio,
  );
  sendTracesTo(sink);
  return {
    // A collector that is away must not hold up the end of the process.
    stop: () => Promise.race([sink.stop().catch(() => undefined), pause(2_000)]),
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
