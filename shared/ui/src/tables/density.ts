import { useSyncExternalStore } from "react";

export const densities = ["comfortable", "compact"] as const;
/** How close the rows of tables stand. */
export type Density = (typeof densities)[number];

const KEY = "markethall.density";
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Another tab of the same browser.
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

function chosen(): Density {
  const kept = window.localStorage.getItem(KEY);
  return densities.find((one) => one === kept) ?? "comfortable";
}

function choose(density: Density): void {
  window.localStorage.setItem(KEY, density);
  for (const listener of listeners) listener();
}

/** The density of all tables in this browser, and a way to choose. */
export function useDensity(): readonly [Density, (density: Density) => void] {
  return [useSyncExternalStore(subscribe, chosen), choose];
}
