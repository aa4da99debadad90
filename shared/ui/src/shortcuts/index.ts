/** Keys of pages: a registry that the shell and all remotes share, so that "?" can list them (ADR 36). A chunk of its own. */
export { KeyCaps } from "./key-caps.js";
export { isCharacters } from "./keys.js";
export type { Shortcut, ShortcutGroup } from "./registry.js";
export { useCharacterShortcuts, useRegisteredShortcuts, useShortcuts } from "./use-shortcuts.js";
