import { useSyncExternalStore } from "react";

let signedOut = false;
let leaving = false;
const listeners = new Set<() => void>();

/** The viewer ends the session: that it ended is no news then. Returns how to take that back. */
export function leave(): () => void {
  leaving = true;
  return () => void (leaving = false);
}

/** Called when an answer, or the gateway by closing the live connection, said that the session has ended. */
export function announceSignedOut(): void {
  if (leaving) return;
  signedOut = true;
  listeners.forEach((listener) => listener());
}

/** True once the graph has refused a request for want of a session. */
export function useSignedOut(): boolean {
  return useSyncExternalStore(listen, () => signedOut);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
