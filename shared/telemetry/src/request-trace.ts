import { createHash } from "node:crypto";

/** Which trace and span stand for a request, in W3C Trace Context's form. */
export interface TracePlace {
  /** 32 hex digits. */
  readonly traceId: string;
  /** 16 hex digits. */
  readonly spanId: string;
}

/**
 * The trace of a request and its first span. Both follow from the request id alone, so that whoever knows it, as the
 * consumer of an event does days later, adds to the same trace, and an id from an error message finds the trace.
 */
export function placeOf(requestId: string): TracePlace {
  const plain = requestId.replaceAll("-", "").toLowerCase();
  const traceId = /^[0-9a-f]{32}$/.test(plain) && !/^0+$/.test(plain) ? plain : digest(requestId);
  return { traceId, spanId: digest(`span ${requestId}`).slice(0, 16) };
}

/** As `traceparent` says it; sampled, since who is not traces nothing. */
export function traceparent({ traceId, spanId }: TracePlace): string {
  return `00-${traceId}-${spanId}-01`;
}

/** Null for what is not a `traceparent` of this version. */
export function parseTraceparent(header: string | undefined): TracePlace | null {
  const [, traceId, spanId] =
    /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/.exec(header ?? "") ?? [];
  if (!traceId || !spanId || /^0+$/.test(traceId) || /^0+$/.test(spanId)) return null;
  return { traceId, spanId };
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
