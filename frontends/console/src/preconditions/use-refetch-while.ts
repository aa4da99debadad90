import { useEffect, useRef } from "react";

const EVERY_MS = 4_000;

/**
 * Asks again every few seconds while something is under way that may end before the page listens. Rests while the page is hidden and asks at
 * once when the reader comes back to it.
 */
export function useRefetchWhile(waiting: boolean, refetch: () => unknown): void {
  const latest = useRef(refetch);
  useEffect(function rememberLatest() {
    latest.current = refetch;
  });
  useEffect(
    function askAgain() {
      if (!waiting) return undefined;
      const askIfSeen = () => {
        if (document.visibilityState === "visible") void latest.current();
      };
      const timer = setInterval(askIfSeen, EVERY_MS);
      document.addEventListener("visibilitychange", askIfSeen);
      return () => {
        clearInterval(timer);
        document.removeEventListener("visibilitychange", askIfSeen);
      };
    },
    [waiting],
  );
}
