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
 * Three counters stand before every guess at a password or a code: one for the pair of account and source, a wider one
 * for the source alone, and one for the account from all sources that it was never signed in to from. A source that is
 * known does not count into the last, so that a stranger who guesses from many places cannot lock the person out. A try that
 * was right is given back to its source: a whole office may sign in from one address.
 */
export const LIMITS = {
  signInAccountFromSource: { tries: 8, windowSeconds: 15 * 60 },
  signInSource: { tries: 60, windowSeconds: 15 * 60 },
  signInAccount: { tries: 50, windowSeconds: 60 * 60 },
  secondFactorFromSource: { tries: 10, windowSeconds: 15 * 60 },
  secondFactor: { tries: 30, windowSeconds: 60 * 60 },
  passkeySource: { tries: 120, windowSeconds: 15 * 60 },
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
