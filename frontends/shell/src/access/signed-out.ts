import { useSyncExternalStore } from "react";

let signedOut = false;
const listeners = new Set<() => void>();

/** Called when an answer said that the session has ended. */
export function announceSignedOut(): void {
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
