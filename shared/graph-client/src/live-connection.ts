import { ApolloLink } from "@apollo/client";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { type Client, createClient, type SubscribePayload } from "graphql-ws";
import { byRegisteredId } from "./registered-document.js";

export interface LiveEvents {
  readonly connected: () => void;
  /** `asked` is false when the connection was lost. */
  readonly closed: (asked: boolean) => void;
}

const RETRY_FIRST_MS = 500;
const RETRY_LONGEST_MS = 15_000;
const CLOSED_AS_ASKED = 1000;

/** Opens with the first subscription and closes after the last; comes back for as long as the page lives. */
export function liveConnection(url: string, events: LiveEvents): ApolloLink {
  const client = createClient({
    url,
    lazy: true,
    lazyCloseTimeout: 3_000,
    keepAlive: 20_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: pause,
    on: {
      connected: events.connected,
      closed: (event) =>
        events.closed(event instanceof CloseEvent && event.code === CLOSED_AS_ASKED),
    },
  });
  return byIds(client);
}

/** Subscriptions by their registered ids; Apollo's link leaves no place for them but `extensions`. */
function byIds(client: Client): ApolloLink {
  const live = new GraphQLWsLink({
    ...client,
    subscribe: (payload, sink) => client.subscribe(idInPlaceOfText(payload), sink),
  });
  return new ApolloLink((operation) =>
    byRegisteredId(operation.query, (documentId) => {
      operation.extensions = documentId === null ? {} : { documentId };
      return live.request(operation);
    }),
  );
}

/** The protocol wants a `query`, so it is there and empty. */
function idInPlaceOfText(payload: SubscribePayload): SubscribePayload {
  const { documentId, ...extensions } = payload.extensions ?? {};
  return documentId === undefined
    ? payload
    : Object.assign({ ...payload, query: "", extensions }, { documentId });
}

/** Doubles each time, with jitter, so that a restarted gateway is not met by all pages at once. */
function pause(retries: number): Promise<void> {
  const longest = Math.min(RETRY_FIRST_MS * 2 ** retries, RETRY_LONGEST_MS);
  return new Promise((resolve) => setTimeout(resolve, longest / 2 + (Math.random() * longest) / 2));
}
