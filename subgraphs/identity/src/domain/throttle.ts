/** How many tries somebody has in a window before having to wait for its end. */
export interface ThrottleLimit {
  readonly tries: number;
  readonly windowSeconds: number;
}

/** Tries counted since `startedAt`; a window that has passed counts for nothing. */
export interface ThrottleCount {
  readonly startedAt: Date;
  readonly tries: number;
}

/**
 * Two counters stand before every guess at a password: one for the pair of account and source, a wider one for the
 * source alone. None counts by account alone, since then a stranger could lock a person out by guessing badly.
 */
export const LIMITS = {
  signInAccountFromSource: { tries: 8, windowSeconds: 15 * 60 },
  signInSource: { tries: 60, windowSeconds: 15 * 60 },
  mailAccountFromSource: { tries: 5, windowSeconds: 60 * 60 },
  mailSource: { tries: 30, windowSeconds: 60 * 60 },
  tokenClientFromSource: { tries: 30, windowSeconds: 15 * 60 },
  tokenSource: { tries: 240, windowSeconds: 15 * 60 },
} as const satisfies Record<string, ThrottleLimit>;

/**
 * Seconds to wait before the try that this count already contains may be made; 0 when it may be made now.
 *
 * Example: with 8 tries in 900 s, the 8th passes and the 9th, made after 300 s, waits for the other 600.
 */
export function secondsToWait(count: ThrottleCount, limit: ThrottleLimit, now: Date): number {
  if (count.tries <= limit.tries) return 0;
  const left = count.startedAt.getTime() + limit.windowSeconds * 1000 - now.getTime();
  return Math.max(0, Math.ceil(left / 1000));
}
