import type { RemoteModule, RemoteName } from "@markethall/contracts";
import { useEffect, useState } from "react";
import { beginAgain, fetchRemote, loadedRemote } from "./load-remote.js";

export interface RemoteState {
  readonly module: RemoteModule | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** A remote, on its way, there, or not to be had. */
export function useRemote(name: RemoteName | null): RemoteState {
  const [attempt, setAttempt] = useState(0);
  const [arrived, setArrived] = useState<{
    name: RemoteName;
    attempt: number;
    failed: boolean;
  } | null>(null);

  useEffect(
    function fetchWhenNeeded() {
      // Also when it is there by now: it may have come after the page was drawn without it.
      if (name === null) return undefined;
      let wanted = true;
      const arrive = (failed: boolean) => wanted && setArrived({ name, attempt, failed });
      fetchRemote(name).then(
        () => arrive(false),
        () => arrive(true),
      );
      return () => {
        wanted = false;
      };
    },
    [name, attempt],
  );

  const failed =
    arrived !== null && arrived.failed && arrived.name === name && arrived.attempt === attempt;
  return {
    module: name === null ? null : loadedRemote(name),
    failed,
    retry: () => {
      if (name !== null) beginAgain(name).catch(() => setAttempt((count) => count + 1));
    },
  };
}
