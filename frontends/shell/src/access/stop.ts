import { useSyncExternalStore } from "react";

/** Why an open page gets no answers any more. */
export type Stop = "SIGNED_OUT" | "FACTOR_DUE";

let stopped: Stop | null = null;
let leaving = false;
const listeners = new Set<() => void>();

/** The viewer ends the session: that it ended is no news then. Returns how to take that back. */
export function leave(): () => void {
  leaving = true;
  return () => void (leaving = false);
}

/** Called when an answer, or the gateway by closing the live connection, said that the session has ended. */
export function announceSignedOut(): void {
  announce("SIGNED_OUT");
}

/** Called when an answer said that a second factor must be added first: the reseller insists since a moment ago. */
export function announceFactorDue(): void {
  announce("FACTOR_DUE");
}

function announce(stop: Stop): void {
  // Whoever was signed out meanwhile signs in first.
  if (leaving || stopped === "SIGNED_OUT") return;
  stopped = stop;
  listeners.forEach((listener) => listener());
}

/** Null until the graph has refused a request for want of a session or of a second factor. */
export function useStop(): Stop | null {
  return useSyncExternalStore(listen, () => stopped);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
