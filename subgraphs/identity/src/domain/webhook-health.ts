import type { Verdict } from "./webhook-retry.js";

const DAY_MS = 24 * 3_600_000;
/** Standard Webhooks: an endpoint to which nothing was delivered for some days is disabled, and its owner told. */
export const FAILING_DAYS = 5;

/** What a try says about its endpoint: since when nothing arrives there, and why it is told nothing more. */
export interface Health {
  /** Null while the last try arrived. */
  readonly failingSince: Date | null;
  /** A sentence for people when it is to be disabled. */
  readonly disabledReason: string | null;
}

/**
 * The endpoint's health after a try. A single success makes it well; five days after the first failure since then it is
 * given up, at the next failure.
 *
 * @param now By the business clock, as `failingSince` is.
 */
export function healthAfter(
  verdict: Verdict["kind"],
  failingSince: Date | null,
  now: Date,
): Health {
  if (verdict === "DELIVERED") return { failingSince: null, disabledReason: null };
  const since = failingSince ?? now;
  if (verdict === "GONE") {
    return { failingSince: since, disabledReason: "The endpoint answered 410: it is gone." };
  }
  const tooLong = now.getTime() - since.getTime() >= FAILING_DAYS * DAY_MS;
  return {
    failingSince: since,
    disabledReason: tooLong ? `Every delivery has failed for ${FAILING_DAYS} days.` : null,
  };
}
