import { ApolloLink, Observable } from "@apollo/client";
import type { LiveEvents } from "./live-connection.js";

/** "signed out": the session ended, and the socket does not come back before the next sign-in. */
export type LiveState = "idle" | "connected" | "reconnecting" | "signed out";

/** The page's websocket and its state. */
export interface LiveSocket {
  /** Carries subscriptions; the websocket's code is fetched with the first of them. */
  readonly link: ApolloLink;
  readonly state: () => LiveState;
  /** Calls back when the state changes; returns how to stop. */
  readonly onState: (listener: () => void) => () => void;
}

/** Makes the connection when it is first needed; `liveConnection` unless a test brings its own. */
export type Connect = (url: string, events: LiveEvents) => Promise<ApolloLink>;

const connectLater: Connect = async (url, events) =>
  (await import("./live-connection.js")).liveConnection(url, events);

/** @param onSignedOut called when the gateway closes the socket because the session has ended */
export function createLiveSocket(
  url: string,
  onSignedOut: () => void = () => undefined,
  connect: Connect = connectLater,
): LiveSocket {
  let state: LiveState = "idle";
  let connection: Promise<ApolloLink> | null = null;
  const stateListeners = new Set<() => void>();

  function enter(next: LiveState): void {
    if (state === next) return;
    state = next;
    stateListeners.forEach((listener) => listener());
  }

  const events: LiveEvents = {
    connected: () => enter("connected"),
    closed: (why) => {
      enter(why === "asked" ? "idle" : why === "lost" ? "reconnecting" : "signed out");
      if (why === "signed out") onSignedOut();
    },
  };

  const link = new ApolloLink(
    (operation, forward) =>
      new Observable((observer) => {
        let stop: (() => void) | null = null;
        let wanted = true;
        connection ??= connect(url, events);
        connection.then(
          (live) => {
            if (!wanted) return;
            const subscribed = live.request(operation, forward).subscribe(observer);
            stop = () => subscribed.unsubscribe();
          },
          (error: unknown) => {
            connection = null;
            observer.error(error);
          },
        );
        return () => {
          wanted = false;
          stop?.();
        };
      }),
  );
  return {
    link,
    state: () => state,
    onState: (listener) => {
      stateListeners.add(listener);
      return () => void stateListeners.delete(listener);
    },
  };
}
