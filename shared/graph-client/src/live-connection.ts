import { ApolloLink } from "@apollo/client";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { type Client, createClient, type SubscribePayload } from "graphql-ws";
import { filter } from "rxjs";
import { byRegisteredId } from "./registered-document.js";

/** Why a connection ended: nobody follows anything any more, it was lost, or the session is over. */
export type Closed = "asked" | "lost" | "signed out";

export interface LiveEvents {
  readonly connected: () => void;
  readonly closed: (why: Closed) => void;
}

/** What of a subscription's context concerns its connection. */
export interface SubscriptionContext {
  /** Called each time that the gateway follows from now on: first, and after each lost connection. */
  readonly onStanding?: () => void;
}

const RETRY_FIRST_MS = 500;
const RETRY_LONGEST_MS = 15_000;
const PING_MS = 20_000;
/** A line that does not answer within this time is dead, though the browser does not know it yet. */
const ANSWER_MS = 5_000;
/** Close codes, see docs/api.md. */
const CLOSED_AS_ASKED = 1000;
const SESSION_ENDED = 4401;

/** Opens with the first subscription and closes after the last; comes back for as long as the page lives. */
export function liveConnection(url: string, events: LiveEvents): ApolloLink {
  let operations = 0;
  let unanswered: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url,
    lazy: true,
    lazyCloseTimeout: 3_000,
    keepAlive: PING_MS,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (retries) => pause(pauseAfter(retries)),
    // Short and the same on every page: the gateway then writes one frame for all of them.
    generateID: () => String((operations += 1)),
    on: {
      connected: events.connected,
      ping: (received) => {
        if (!received) unanswered = setTimeout(() => client.terminate(), ANSWER_MS);
      },
      pong: () => clearTimeout(unanswered),
      closed: (event) => {
        clearTimeout(unanswered);
        events.closed(reasonOf(event));
      },
    },
  });
  return byIds(client);
}

function reasonOf(event: unknown): Closed {
  if (!(event instanceof CloseEvent)) return "lost";
  if (event.code === SESSION_ENDED) return "signed out";
  return event.code === CLOSED_AS_ASKED ? "asked" : "lost";
}

/**
 * Subscriptions by their registered ids; Apollo's link leaves no place for them but `extensions`. Each asks to be told when it stands, and
 * passes that on to `onStanding` of its context: to the page it is no answer.
 */
export function byIds(client: Pick<Client, "subscribe">): ApolloLink {
  const live = new GraphQLWsLink({
    ...(client as Client),
    subscribe: (payload, sink) => client.subscribe(idInPlaceOfText(payload), sink),
  });
  return new ApolloLink((operation) => {
    const { onStanding } = operation.getContext() as SubscriptionContext;
    const answers = byRegisteredId(operation.query, (documentId) => {
      operation.extensions = { acknowledge: true, ...(documentId !== null && { documentId }) };
      return live.request(operation);
    });
    return answers.pipe(
      filter(({ extensions }) => {
        const stands = extensions?.["stands"] === true;
        if (stands) onStanding?.();
        return !stands;
      }),
    );
  });
}

/** The protocol wants a `query`, so it is there and empty. */
function idInPlaceOfText(payload: SubscribePayload): SubscribePayload {
  const { documentId, ...extensions } = payload.extensions ?? {};
  return documentId === undefined
    ? payload
    : Object.assign({ ...payload, query: "", extensions }, { documentId });
}

/** Milliseconds: doubles each time, with jitter, so that a restarted gateway is not met by all pages at once. */
export function pauseAfter(retries: number): number {
  const longest = Math.min(RETRY_FIRST_MS * 2 ** retries, RETRY_LONGEST_MS);
  return longest / 2 + (Math.random() * longest) / 2;
}

/** Ends early when the browser says that it is online again. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      window.removeEventListener("online", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    window.addEventListener("online", end);
  });
}
