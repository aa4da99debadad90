/** For one attempt at a job of a kind that names no limit of its own. */
const TIME_LIMIT_MS = 2 * 60_000;
/** After its limit an attempt has this long to end by itself, so that it can keep why it ended. */
const GRACE_MS = 5_000;

/** An attempt at a job took longer than its kind may (A25). */
export class JobTimeLimitError extends Error {
  override name = "JobTimeLimitError";

  constructor(readonly limitMs: number) {
    super(`It was stopped after ${limitMs / 1_000} seconds, the longest that it may take.`);
  }
}

/** Whether work ended because its time was up, and not because the process stops. */
export function isOutOfTime(signal: AbortSignal): boolean {
  return signal.aborted && signal.reason instanceof JobTimeLimitError;
}

interface Limits {
  /** Milliseconds for one attempt; two minutes by default. */
  readonly limitMs: number | undefined;
  readonly graceMs?: number;
}

/**
 * Runs one attempt under its limit. Past it the signal is aborted, with the error as its reason; what has not ended a moment
 * later is left to itself: it no longer counts, and the lease that its writes need is given back.
 *
 * @throws JobTimeLimitError when the time was up and the work did not come to an end of its own.
 */
export async function withinLimit(
  { limitMs = TIME_LIMIT_MS, graceMs = GRACE_MS }: Limits,
  stopping: AbortSignal,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const overdue = new AbortController();
  const error = new JobTimeLimitError(limitMs);
  const timers: NodeJS.Timeout[] = [];
  const leftToItself = new Promise<never>((_resolve, reject) => {
    timers.push(
      setTimeout(() => {
        overdue.abort(error);
        timers.push(setTimeout(() => reject(error), graceMs));
      }, limitMs),
    );
  });
  try {
    await Promise.race([work(AbortSignal.any([stopping, overdue.signal])), leftToItself]);
  } catch (thrown) {
    // What broke because it was aborted failed for want of time, whatever it says itself.
    throw overdue.signal.aborted ? error : thrown;
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
}
