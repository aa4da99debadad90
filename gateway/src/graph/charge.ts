import type { Charge, MeterSettings } from "../limits/cost-meter.js";

/** What a partner's program reads of its bucket in the answer's `extensions.cost`. */
export function costOf({ requested, remaining, fullInSeconds }: Charge, now = Date.now()) {
  return {
    requested,
    remaining,
    /** When the bucket is full again. */
    resetAt: new Date(now + fullInSeconds * 1_000).toISOString(),
  };
}

/**
 * The same in headers: `RateLimit-Policy` and `RateLimit` of draft-ietf-httpapi-ratelimit-headers, a quota by
 * the name of "cost" and a window in which the whole bucket fills; `Retry-After` where it did not hold enough.
 */
export function tellCharge(
  headers: { set(name: string, value: string): unknown },
  { remaining, fullInSeconds, retryAfterSeconds }: Charge,
  { burst, perMinute }: MeterSettings,
): void {
  headers.set("ratelimit-policy", `"cost";q=${burst};w=${Math.ceil((burst * 60) / perMinute)}`);
  headers.set("ratelimit", `"cost";r=${remaining};t=${fullInSeconds}`);
  if (retryAfterSeconds > 0) headers.set("retry-after", String(retryAfterSeconds));
}
