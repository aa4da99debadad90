import { type Place, useAbilities, useGo } from "@markethall/contracts";
import { IconSettings } from "@markethall/ui";
import { useEffect, useMemo, useState } from "react";
import { fetchRemote } from "../remotes/load-remote.js";
import type { Command } from "./use-commands.js";

/** What the console's pages hold, single settings above all; fetched with the palette, and nothing where it does not come. */
export function usePlaces(): readonly Command[] {
  const { can } = useAbilities();
  const go = useGo();
  const [places, setPlaces] = useState<readonly Place[]>([]);
  useEffect(
    function fetchPlaces() {
      let wanted = true;
      fetchRemote("console")
        .then((remote) => remote.places?.(can))
        .then((found) => {
          if (wanted && found) setPlaces(found);
        })
        // Whoever asks for one of its pages is told why the remote does not come.
        .catch(() => undefined);
      return () => {
        wanted = false;
      };
    },
    [can],
  );
  return useMemo(
    () =>
      places.map(({ id, label, words, to }) => ({
        id,
        label,
        words,
        to,
        icon: <IconSettings size={16} aria-hidden />,
        run: () => go(to),
      })),
    [places, go],
  );
}
