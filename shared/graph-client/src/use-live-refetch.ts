import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useEffect, useRef } from "react";
import { useLiveSocket } from "./live-context.js";
import { follow } from "./live-follow.js";

interface LiveRefetchOptions<Variables> {
  readonly variables: Variables;
  /** Asks again for what the page shows, usually `refetch` of its query. */
  readonly refetch: () => unknown;
  /** No subscription while true, for example on a page that is final. */
  readonly skip?: boolean;
}

const QUIET_MS = 250;
/** By then the subscription stands. What happened between the page's query and its beginning was told to nobody. */
const BEGUN_MS = 1_000;

/**
 * Keeps a page true while it is open: asks again shortly after each event of the subscription
 * (a burst counts once), after a lost connection has come back, and once when the subscription has begun. Where the event carries the
 * whole entity, Apollo's cache shows it at once and the refetch only confirms it.
 */
export function useLiveRefetch<Data, Variables extends OperationVariables>(
  subscription: TypedDocumentNode<Data, Variables>,
  { variables, refetch, skip = false }: LiveRefetchOptions<Variables>,
): void {
  const latest = useRef({ refetch, variables });
  const apollo = useApolloClient();
  const socket = useLiveSocket();
  const variablesKey = JSON.stringify(variables);
  /** An event came that was not asked after yet. */
  const owed = useRef(false);

  useEffect(function rememberLatest() {
    latest.current = { refetch, variables };
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
      const begun = setTimeout(() => {
        // Without a connection there is nothing to ask; its return asks by itself.
        if (socket?.state() !== "reconnecting") void latest.current.refetch();
      }, BEGUN_MS);
      const stop = follow(
        () => apollo.subscribe({ query: subscription, variables: latest.current.variables }),
        {
          onEvent: () => {
            clearTimeout(timer);
            owed.current = true;
            timer = setTimeout(() => {
              owed.current = false;
              void latest.current.refetch();
            }, QUIET_MS);
          },
          onGap: () => void latest.current.refetch(),
          mayComeBack: () => socket?.state() !== "signed out",
        },
      );
      return () => {
        clearTimeout(timer);
        clearTimeout(begun);
        stop();
      };
    },
    [apollo, socket, subscription, variablesKey, skip],
  );
  useEffect(
    function catchUpAfterReturn() {
      return skip ? undefined : socket?.onReturn(() => void latest.current.refetch());
    },
    [socket, skip],
  );
}
