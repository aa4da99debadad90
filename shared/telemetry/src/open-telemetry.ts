import { AsyncLocalStorage } from "node:async_hooks";
import { type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  type IdGenerator,
  NodeTracerProvider,
  RandomIdGenerator,
  type SpanProcessor,
  TraceIdRatioBasedSampler,
} from "@opentelemetry/sdk-trace-node";
import { parseTraceparent, placeOf, type TracePlace, traceparent } from "./request-trace.js";
import type { OpenSpan, SpanOptions, TraceSink } from "./tracing.js";

const kinds = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
};

/** Random ids, but for the first span of a request. */
class RequestIds implements IdGenerator {
  private readonly random = new RandomIdGenerator();
  private next: TracePlace | null = null;

  /** Runs `start`, which starts one span, at that place. */
  at<T>(place: TracePlace | null, start: () => T): T {
    this.next = place;
    try {
      return start();
    } finally {
      this.next = null;
    }
  }

  generateTraceId = (): string => this.next?.traceId ?? this.random.generateTraceId();
  generateSpanId = (): string => this.next?.spanId ?? this.random.generateSpanId();
}

export interface OpenTelemetrySink extends TraceSink {
  /** Sends what waits, and ends. */
  stop(): Promise<void>;
}

/**
 * Spans by OpenTelemetry's SDK. Nothing is registered globally: what is traced is what our own seams wrap.
 *
 * @param ratio part of all traces that is kept; it depends on the trace id alone, so that all processes agree
 */
export function openTelemetry(
  process: string,
  processor: SpanProcessor,
  ratio = 1,
): OpenTelemetrySink {
  const ids = new RequestIds();
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({
      "service.name": process,
      "service.namespace": "markethall",
    }),
    sampler: new TraceIdRatioBasedSampler(ratio),
    idGenerator: ids,
    spanProcessors: [processor],
  });
  const tracer = provider.getTracer("markethall");
  const active = new AsyncLocalStorage<Context>();

  function begin({ name, kind = "internal", attributes, request }: SpanOptions): OpenSpan {
    const first = request?.first ? placeOf(request.id) : null;
    const parent = request
      ? first
        ? ROOT_CONTEXT
        : remote(parentIn(request))
      : (active.getStore() ?? ROOT_CONTEXT);
    const options = { kind: kinds[kind], ...(attributes && { attributes }) };
    const span = ids.at(first, () => tracer.startSpan(name, options, parent));
    if (request) span.setAttribute("markethall.request_id", request.id);
    const context = trace.setSpan(parent, span);
    return {
      enter: (work) => active.run(context, work),
      end(more, failed) {
        if (more) span.setAttributes(more);
        if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    };
  }

  return {
    begin,
    traceparent() {
      const store = active.getStore();
      const place = store && trace.getSpanContext(store);
      return place ? traceparent(place) : null;
    },
    stop: () => provider.shutdown(),
  };
}

/** The span that asked, if it is of the request's own trace: the request id is vouched for, the header is not. */
function parentIn(request: NonNullable<SpanOptions["request"]>): TracePlace {
  const own = placeOf(request.id);
  const given = parseTraceparent(request.traceparent);
  return given?.traceId === own.traceId ? given : own;
}

function remote(place: TracePlace): Context {
  return trace.setSpanContext(ROOT_CONTEXT, { ...place, traceFlags: 1, isRemote: true });
}
