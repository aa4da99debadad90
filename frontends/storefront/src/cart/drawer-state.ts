import { useSyncExternalStore } from "react";

let opened = false;
const listeners = new Set<() => void>();

/** Opens or closes the cart's drawer from anywhere in this remote: a page adds, the header shows. */
export function openCart(next: boolean): void {
  opened = next;
  listeners.forEach((listener) => listener());
}

export function useCartOpened(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => opened,
  );
}
