export { instruments } from "./instruments.js";
export {
  metrics,
  type MetricsSink,
  type Reading,
  type Readings,
  sendMetricsTo,
} from "./metrics.js";
export { type RecordedSpan, type RecordedTraces, recordTraces } from "./recorded-traces.js";
export { placeOf } from "./request-trace.js";
export {
  startTelemetry,
  type Telemetry,
  type TelemetrySettings,
  telemetrySettings,
} from "./telemetry.js";
export {
  type Attributes,
  type OpenSpan,
  sendTracesTo,
  type SpanOptions,
  type TraceSink,
  tracing,
} from "./tracing.js";
