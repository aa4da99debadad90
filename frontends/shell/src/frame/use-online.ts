import { useApolloClient } from "@markethall/graph-client";
import { useEffect, useSyncExternalStore } from "react";

/**
 * Whether the browser has a network at all. When it has one again, everything that the page shows is asked for
 * anew: live pages catch up by themselves, and the others would stay as they were.
 */
export function useOnline(): boolean {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  const apollo = useApolloClient();
  useEffect(
    function catchUp() {
      if (online) return undefined;
      // What finds nobody even now stays as it is shown, and its page says so when it is asked for again.
      return () => void apollo.refetchQueries({ include: "active" }).catch(() => undefined);
    },
    [online, apollo],
  );
  return online;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}
