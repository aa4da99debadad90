const SECOND_MS = 1_000;
const HOUR_MS = 3_600 * SECOND_MS;
const FIRST_PAUSE_MS = 5 * SECOND_MS;
const LONGEST_PAUSE_MS = 8 * HOUR_MS;
/** Share of a pause that is left to chance, so that what failed together does not come again together. */
const JITTER = 0.2;

/** A delivery is tried for three days; then it is a dead letter, which a person may replay. */
export const DELIVERY_DEADLINE_MS = 72 * HOUR_MS;

/** What an endpoint answered; null when no answer came. */
export interface WebhookAnswer {
  readonly status: number;
  /** The header as it came. */
  readonly retryAfter: string | null;
}

export type Verdict =
  | { readonly kind: "DELIVERED" }
  /** The endpoint is gone for good and wants nothing more. */
  | { readonly kind: "GONE" }
  | { readonly kind: "RETRY"; readonly at: Date }
  /** The deadline comes before the next try. */
  | { readonly kind: "GIVE_UP" };

/**
 * What follows a try. Only 2xx is a success, and 410 an order to stop; everything else is tried again after 5 s, 15 s, 45 s …
 * 8 h, a fifth of it by chance, and not before a `Retry-After`.
 *
 * Example: the 3rd try fails at 12:00:00 with chance 0.5: the 4th comes at 12:00:45.
 *
 * @param attempts Tries made, this one included.
 * @param chance From 0 to 1.
 */
export function verdict(
  answer: WebhookAnswer | null,
  attempts: number,
  deadline: Date,
  now: Date,
  chance: number,
): Verdict {
  if (answer && answer.status >= 200 && answer.status < 300) return { kind: "DELIVERED" };
  if (answer?.status === 410) return { kind: "GONE" };
  const pause = Math.min(FIRST_PAUSE_MS * 3 ** (attempts - 1), LONGEST_PAUSE_MS);
  const asked = askedPauseMs(answer?.retryAfter ?? null, now);
  const wait = Math.max(pause * (1 - JITTER + 2 * JITTER * chance), asked);
  const at = new Date(now.getTime() + Math.round(wait));
  return at < deadline ? { kind: "RETRY", at } : { kind: "GIVE_UP" };
}

/** `Retry-After` in seconds or as a date (RFC 9110 §10.2.3), at most eight hours. */
function askedPauseMs(header: string | null, now: Date): number {
  if (header === null) return 0;
  const ms = /^\d+$/.test(header.trim())
    ? Number(header) * SECOND_MS
    : Date.parse(header) - now.getTime();
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST_PAUSE_MS) : 0;
}
