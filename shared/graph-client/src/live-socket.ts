import { createClient, type Client } from "graphql-ws";

export type LiveState = "idle" | "connected" | "reconnecting";

/** The page's websocket and what it tells: its state, and each time it came back. */
export interface LiveSocket {
  readonly client: Client;
  readonly state: () => LiveState;
  /** Calls back when the state changes; returns how to stop. */
  readonly onState: (listener: () => void) => () => void;
  /** Calls back after a connection was lost and is there again: time to catch up. */
  readonly onReturn: (listener: () => void) => () => void;
}

const RETRY_FIRST_MS = 500;
const RETRY_LONGEST_MS = 15_000;

/** Opens with the first subscription and closes after the last; comes back for as long as the page lives. */
export function createLiveSocket(url: string): LiveSocket {
  let state: LiveState = "idle";
  let lost = false;
  const stateListeners = new Set<() => void>();
  const returnListeners = new Set<() => void>();
  const enter = (next: LiveState): void => {
    if (state === next) return;
    state = next;
    stateListeners.forEach((listener) => listener());
  };

  const client = createClient({
    url,
    lazy: true,
    lazyCloseTimeout: 3_000,
    keepAlive: 20_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (retries) => pause(retries),
    on: {
      connected: () => {
        enter("connected");
        if (lost) returnListeners.forEach((listener) => listener());
        lost = false;
      },
      closed: (event) => {
        const asked = event instanceof CloseEvent && event.code === 1000;
        lost = lost || !asked;
        enter(asked ? "idle" : "reconnecting");
      },
    },
  });
  return {
    client,
    state: () => state,
    onState: listenTo(stateListeners),
    onReturn: listenTo(returnListeners),
  };
}

function listenTo(listeners: Set<() => void>) {
  return (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
}

/** Doubles each time, with jitter, so that a restarted gateway is not met by all pages at once. */
function pause(retries: number): Promise<void> {
  const longest = Math.min(RETRY_FIRST_MS * 2 ** retries, RETRY_LONGEST_MS);
  return new Promise((resolve) => setTimeout(resolve, longest / 2 + (Math.random() * longest) / 2));
}
