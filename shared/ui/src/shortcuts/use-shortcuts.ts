import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useEffect, useId, useSyncExternalStore } from "react";
import { shortcuts, type Shortcut, type ShortcutGroup } from "./registry.js";

const thisPage = msg`This page`;

/**
 * Registers the keys of a page or of a part of it while that is shown. Keys that are typed into a field, or belong to a menu or list that has the focus, do not count.
 */
export function useShortcuts(list: readonly Shortcut[], title: MessageDescriptor = thisPage): void {
  const id = useId();
  useEffect(function keepUp() {
    shortcuts.put(id, { title, shortcuts: list });
  });
  useEffect(() => () => shortcuts.remove(id), [id]);
}

/** Everything that keys do now, for the list of shortcuts. */
export function useRegisteredShortcuts(): readonly ShortcutGroup[] {
  return useSyncExternalStore(shortcuts.subscribe, shortcuts.all);
}

/** Whether plain letters do anything in this browser, and the switch of it. */
export function useCharacterShortcuts(): readonly [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(shortcuts.subscribe, shortcuts.charactersOn);
  return [on, (next) => shortcuts.switchCharacters(next)];
}
