import type { OutboundFailure } from "./failure.js";
import { NameNotFoundError, NotPublicError } from "./guarded-connector.js";

/** An answer beyond its cap. */
export class TooLargeError extends Error {
  override name = "TooLargeError";
}

const timeouts = {
  UND_ERR_CONNECT_TIMEOUT: "connection",
  UND_ERR_HEADERS_TIMEOUT: "headers",
  UND_ERR_BODY_TIMEOUT: "body",
} as const;

/** What was thrown on the way, as a failure. What the network cannot have caused is thrown again: it is a bug. */
export function failureOf(thrown: unknown, maxBytes: number): OutboundFailure {
  if (thrown instanceof NotPublicError) return { kind: "AddressRefused", reason: "NOT_PUBLIC" };
  if (thrown instanceof NameNotFoundError) return { kind: "NameNotFound" };
  if (thrown instanceof TooLargeError) return { kind: "TooLarge", maxBytes };
  if (nameOf(thrown) === "TimeoutError") return { kind: "TimedOut", waitingFor: "answer" };
  const code = codeOf(thrown);
  if (code === null || code === "UND_ERR_INVALID_ARG") throw thrown;
  if (code === "UND_ERR_HEADERS_OVERFLOW") return { kind: "TooLarge", maxBytes };
  if (Object.hasOwn(timeouts, code)) {
    return { kind: "TimedOut", waitingFor: timeouts[code as keyof typeof timeouts] };
  }
  return { kind: "NotReached", code };
}

function nameOf(thrown: unknown): unknown {
  return (thrown as { name?: unknown } | null)?.name;
}

/** Node.js's, undici's or OpenSSL's name for what happened; of several tries, for the first. */
function codeOf(thrown: unknown): string | null {
  if (nameOf(thrown) === "AbortError") return "ABORTED";
  const { code, errors } = (thrown ?? {}) as { code?: unknown; errors?: readonly unknown[] };
  if (errors?.[0]) return codeOf(errors[0]);
  return typeof code === "string" ? code : null;
}
