import type { LoggedEvent } from "./event.js";

/** An entry of the log on its way; without its event where that is too large to travel. */
export interface StreamedEvent {
  readonly position: number;
  readonly event: LoggedEvent | null;
}

/** Carries the log's entries to other machines, in order and at least once. The log stays the truth. */
export interface EventStream {
  /** Position of the newest entry that it took; null while it has none. */
  lastPosition(): Promise<number | null>;
  /** Takes entries in their order, each once however often it is given within ten minutes; then wakes who listens. */
  publish(events: readonly LoggedEvent[]): Promise<void>;
  /** Calls `wake` when entries were published. Answers how to end it. */
  onGrowth(wake: () => void): () => void;
  /**
   * Gives each new entry to `take`, one at a time among all processes that follow under one name; again when `take` throws, or
   * when its process falls silent. `begun` is called whenever entries come from then on, and what came before may have to be
   * looked up in the log: at first, and when the stream was away. Answers how to end it.
   */
  follow(
    name: string,
    take: (entry: StreamedEvent) => Promise<void>,
    begun: () => void,
  ): Promise<() => Promise<void>>;
  close(): Promise<void>;
}
