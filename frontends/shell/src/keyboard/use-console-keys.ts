import { msg } from "@lingui/core/macro";
import { useGo, useSession } from "@markethall/contracts";
import { useShortcuts } from "@markethall/ui/shortcuts";
import { consolePlaces } from "../frame/console-nav.js";
import { placeKeys } from "./place-keys.js";

const everywhere = msg`Everywhere`;
const places = msg`Go to`;

/** The console's own keys: search, this list, and the places that the viewer may go to. */
export function useConsoleKeys(search: () => void, list: () => void): void {
  const { viewer } = useSession();
  const go = useGo();
  useShortcuts(
    [
      { keys: "mod+k", does: msg`Search and commands`, run: search },
      { keys: "/", does: msg`Search and commands`, run: search },
      { keys: "?", does: msg`Keyboard shortcuts`, run: list },
    ],
    everywhere,
  );
  useShortcuts(
    consolePlaces(viewer).flatMap(({ to, label }) => {
      const keys = placeKeys[to];
      return keys === undefined ? [] : [{ keys, does: label, run: () => go(to) }];
    }),
    places,
  );
}
