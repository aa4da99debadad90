import { ApolloProvider } from "@apollo/client/react";
import { createContext, useContext, useSyncExternalStore, type ReactNode } from "react";
import type { GraphClient } from "./client.js";
import type { LiveSocket, LiveState } from "./live-socket.js";

const LiveContext = createContext<LiveSocket | null>(null);

interface GraphProviderProps {
  client: GraphClient;
  children: ReactNode;
}

/** Gives the pages below Apollo's hooks and the live connection. */
export function GraphProvider({ client, children }: GraphProviderProps) {
  return (
    <LiveContext value={client.live}>
      <ApolloProvider client={client.apollo}>{children}</ApolloProvider>
    </LiveContext>
  );
}

/** Null in tests that render a page with mocks and without a socket. */
export function useLiveSocket(): LiveSocket | null {
  return useContext(LiveContext);
}

/** Whether live news can come in just now; "idle" when nothing on the page asked for any. */
export function useLiveState(): LiveState {
  const socket = useLiveSocket();
  return useSyncExternalStore(socket?.onState ?? listenToNothing, socket?.state ?? idle);
}

const listenToNothing = () => () => undefined;
const idle = (): LiveState => "idle";
