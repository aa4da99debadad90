import { ApolloClient, ApolloLink, InMemoryCache } from "@apollo/client";
import { ErrorLink } from "@apollo/client/link/error";
import { RetryLink } from "@apollo/client/link/retry";
import { OperationTypeNode } from "graphql";
import { httpLink } from "./http-link.js";
import { idempotencyLink } from "./idempotency-link.js";
import { createLiveSocket, type LiveSocket } from "./live-socket.js";
import { refusalLink } from "./refusal-link.js";
import { isFactorDue, isSignedOut } from "./read-error.js";
import { typePolicies } from "./type-policies.js";

export interface GraphClientOptions {
  /** Path or address of the graph over HTTP; the websocket lives under the same. */
  readonly url: string;
  /** Generated from the composed schema; without it fragments on `UserError` match nothing, silently. */
  readonly possibleTypes: Readonly<Record<string, string[]>>;
  /** Called when the graph says that the session has ended. */
  readonly onSignedOut: () => void;
  /** Called when the graph answers nothing more until the viewer has added a second factor. */
  readonly onFactorDue: () => void;
}

export interface GraphClient {
  readonly apollo: ApolloClient;
  readonly live: LiveSocket;
}

/** The one client of a page: HTTP for questions and commands, a websocket for what moves live. */
export function createGraphClient({
  url,
  possibleTypes,
  onSignedOut,
  onFactorDue,
}: GraphClientOptions): GraphClient {
  const live = createLiveSocket(webSocketUrl(url), onSignedOut);
  const http = ApolloLink.from([
    new ErrorLink(({ error }) => {
      if (isSignedOut(error)) onSignedOut();
      else if (isFactorDue(error)) onFactorDue();
    }),
    idempotencyLink(),
    refusalLink(),
    // Safe for mutations too: the key above stays the same, so a repeated one has one effect.
    new RetryLink({
      delay: { initial: 300, max: 2_000 },
      attempts: { max: 3, retryIf: isUnreachable },
    }),
    httpLink(url),
  ]);
  const apollo = new ApolloClient({
    cache: new InMemoryCache({ possibleTypes: { ...possibleTypes }, typePolicies }),
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      live.link,
      http,
    ),
    dataMasking: true,
    // Who asks after an event must not be answered by a question that began before it; who subscribes is told when that stands.
    queryDeduplication: false,
    defaultOptions: {
      // One subgraph down: show what came, and say what did not (A12).
      watchQuery: { errorPolicy: "all" },
      query: { errorPolicy: "all" },
      mutate: { errorPolicy: "all" },
    },
  });
  return { apollo, live };
}

/** fetch itself failed: no answer came at all. */
function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError;
}

function webSocketUrl(url: string): string {
  const absolute = new URL(url, window.location.href);
  absolute.protocol = absolute.protocol === "https:" ? "wss:" : "ws:";
  return absolute.href;
}
