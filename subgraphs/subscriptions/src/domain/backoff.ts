const FIRST_MS = 1_000;
/** For the first ten minutes or so: a vendor that comes back is noticed soon. */
const SOON_MS = 30_000;
const SOON_ATTEMPTS = 20;
const LATER_MS = 5 * 60_000;

/**
 * Milliseconds to wait before the next attempt: 1 s, 2 s, 4 s … up to half a minute, and five
 * minutes once twenty attempts have failed.
 * @param attempt Attempts made so far, 1 after the first.
 */
export function retryDelay(attempt: number): number {
  const longest = attempt <= SOON_ATTEMPTS ? SOON_MS : LATER_MS;
  return Math.min(longest, FIRST_MS * 2 ** Math.max(0, attempt - 1));
}

/**
 * Milliseconds until a vendor that is still at work is looked at again: often at first, a quarter of
 * the time that has passed later on, and at least every 15 seconds.
 */
export function watchDelay(elapsedMs: number): number {
  return Math.min(15_000, Math.max(500, Math.floor(elapsedMs / 4)));
}
