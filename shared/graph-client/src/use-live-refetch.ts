import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useEffect, useRef } from "react";
import type { SubscriptionContext } from "./live-connection.js";
import { useLiveSocket } from "./live-context.js";
import { follow } from "./live-follow.js";

interface LiveRefetchOptions<Data, Variables> {
  readonly variables: Variables;
  /** Asks again for what the page shows, usually `refetch` of its query. */
  readonly refetch: () => unknown;
  /** No subscription while true, for example on a page that is final. */
  readonly skip?: boolean;
  /** Whether an event can change what the page shows; each does unless told otherwise. */
  readonly concerns?: (data: Data) => boolean;
  /** Told of each event that concerns the page as it comes, before what it shows is asked for again. */
  readonly onEvent?: (data: Data) => void;
}

const QUIET_MS = 250;

/**
 * Keeps a page true while it is open: asks again when its subscription stands, first and after each lost connection, since what happened
 * before was told to nobody; and shortly after an event, once for all that come meanwhile. Where the event carries the whole entity,
 * Apollo's cache shows it at once and the refetch only confirms it.
 */
export function useLiveRefetch<Data, Variables extends OperationVariables>(
  subscription: TypedDocumentNode<Data, Variables>,
  { variables, refetch, skip = false, concerns, onEvent }: LiveRefetchOptions<Data, Variables>,
): void {
  const latest = useRef({ refetch, variables, concerns, onEvent });
  const apollo = useApolloClient();
  const socket = useLiveSocket();
  const variablesKey = JSON.stringify(variables);
  /** An event came that was not asked after yet. */
  const owed = useRef(false);

  useEffect(function rememberLatest() {
    latest.current = { refetch, variables, concerns, onEvent };
  });
  useEffect(
    function refetchAfterEvents() {
      if (skip) {
        // The event itself may have made the page final: what it did not carry is still to come.
        if (owed.current) void latest.current.refetch();
        owed.current = false;
        return undefined;
      }
      owed.current = false;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const askNow = (): void => {
        clearTimeout(timer);
        timer = undefined;
        owed.current = false;
        void latest.current.refetch();
      };
      const stop = follow(
        (onStanding) => {
          const context: SubscriptionContext = { onStanding };
          const { variables } = latest.current;
          return apollo.subscribe({ query: subscription, variables, context: { ...context } });
        },
        {
          onEvent: (data) => {
            if (data && latest.current.concerns?.(data) === false) return;
            if (data) latest.current.onEvent?.(data);
            owed.current = true;
            // Not put off by the next event: what moves all the time is shown all the time.
            timer ??= setTimeout(askNow, QUIET_MS);
          },
          onStanding: askNow,
          mayComeBack: () => socket?.state() !== "signed out",
        },
      );
      return () => {
        clearTimeout(timer);
        stop();
      };
    },
    [apollo, socket, subscription, variablesKey, skip],
  );
}
