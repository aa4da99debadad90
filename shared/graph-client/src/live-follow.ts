import type { Observable } from "@apollo/client";
import { isRefused } from "./read-error.js";

const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

interface Told<Data> {
  readonly data?: Data | undefined;
  readonly error?: unknown;
}

interface Follow<Data> {
  /** Something happened: what, where it could be told. */
  readonly onEvent: (data: Data | undefined) => void;
  /** From now on everything is told, and nothing was before: at first, and each time that the stream broke off. */
  readonly onStanding: () => void;
  /** Whether it is of any use to come back now. */
  readonly mayComeBack: () => boolean;
}

/**
 * Follows a subscription for as long as somebody wants it. A stream that the gateway ends (too much was
 * missed, a part of the graph is away) is taken up again after a pause, the longer the oftener.
 * Returns how to stop.
 */
export function follow<Data>(
  subscribe: (onStanding: () => void) => Observable<Told<Data>>,
  { onEvent, onStanding, mayComeBack }: Follow<Data>,
): () => void {
  let breaks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: () => void = () => undefined;

  function begin(): void {
    let error: unknown;
    const stream = subscribe(onStanding).subscribe({
      next: (told) => {
        error = told.error;
        if (!error) breaks = 0;
        onEvent(told.data);
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
    timer = setTimeout(begin, longest / 2 + (Math.random() * longest) / 2);
  }

  begin();
  return () => {
    clearTimeout(timer);
    stop();
  };
}
