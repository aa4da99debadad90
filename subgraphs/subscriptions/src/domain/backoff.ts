const first = 2_000;
const longest = 15 * 60_000;

/**
 * Milliseconds to wait before the next attempt: 2 s, 4 s, 8 s … and never more than 15 minutes.
 * @param attempt Attempts made so far, 1 after the first.
 */
export function retryDelay(attempt: number): number {
  return Math.min(longest, first * 2 ** Math.max(0, attempt - 1));
}

/**
 * Milliseconds until a vendor that is still at work is looked at again: often at first, a quarter of
 * the time that has passed later on, and at least every 15 seconds.
 */
export function watchDelay(elapsedMs: number): number {
  return Math.min(15_000, Math.max(500, Math.floor(elapsedMs / 4)));
}
