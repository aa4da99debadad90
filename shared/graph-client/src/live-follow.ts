import type { Observable } from "@apollo/client";
import { isRefused } from "./read-error.js";

const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

interface Follow {
  /** Something happened. */
  readonly onEvent: () => void;
  /** The stream broke off and stands again: what happened between was not told. */
  readonly onGap: () => void;
  /** Whether it is of any use to come back now. */
  readonly mayComeBack: () => boolean;
}

/**
 * Follows a subscription for as long as somebody wants it. A stream that the gateway ends (too much was
 * missed, a part of the graph is away) is taken up again after a pause, the longer the oftener.
 * Returns how to stop.
 */
export function follow(
  subscribe: () => Observable<{ readonly error?: unknown }>,
  { onEvent, onGap, mayComeBack }: Follow,
): () => void {
  let breaks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: () => void = () => undefined;

  function begin(): void {
    let error: unknown;
    const stream = subscribe().subscribe({
      next: (told) => {
        error = told.error;
        if (!error) breaks = 0;
        onEvent();
      },
      error: comeBackAfter,
      complete: () => comeBackAfter(error),
    });
    stop = () => stream.unsubscribe();
  }
  function comeBackAfter(error: unknown): void {
    if (isRefused(error) || !mayComeBack()) return;
    const longest = Math.min(FIRST_MS * 2 ** breaks, LONGEST_MS);
    breaks += 1;
    timer = setTimeout(again, longest / 2 + (Math.random() * longest) / 2);
  }
  function again(): void {
    begin();
    onGap();
  }

  begin();
  return () => {
    clearTimeout(timer);
    stop();
  };
}
