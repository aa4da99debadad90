/** What of a key press decides which shortcut it is. */
export type PressedKey = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey"
>;

/**
 * A key press as shortcuts write it: `j`, `J`, `?`, `Enter`, `mod+k` (Ctrl, and Cmd on a Mac), `mod+Enter`, `alt+n`. Null for a key
 * that only modifies. Where the layout writes no Latin letters, the letter at the same place counts.
 */
export function pressed(event: PressedKey): string | null {
  if (["Shift", "Control", "Meta", "Alt", "AltGraph", "CapsLock"].includes(event.key)) return null;
  const key = latin(event);
  const mod = event.ctrlKey || event.metaKey;
  if (!mod && !event.altKey) return key.length > 1 && event.shiftKey ? `shift+${key}` : key;
  const parts = [mod && "mod", event.altKey && "alt", event.shiftKey && "shift"].filter(Boolean);
  return [...parts, key.length === 1 ? key.toLowerCase() : key].join("+");
}

function latin({ key, code, shiftKey }: PressedKey): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter === undefined || key.length !== 1 || key.charCodeAt(0) < 128) return key;
  return shiftKey ? letter : letter.toLowerCase();
}

/** Written by one plain character, which people who speak to their computer may say by chance (WCAG 2.1.4). */
export function isCharacters(keys: string): boolean {
  return keys.split(" ").every((key) => key.length === 1);
}

const fields = "input, textarea, select, [contenteditable=''], [contenteditable='true']";
/** Controls that do something of their own by Enter and Space, and those where letters choose. */
const controls = "a[href], button, summary, [role=button], [role=link], [role=tab], [role=switch]";
const choices = "[role=menu], [role=listbox], [role=combobox], [role=tree], [data-own-keys]";

/** Whether a key pressed there belongs to what has the focus, and not to the page. */
export function belongsToTarget(keys: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element) || /^(mod|alt)\+/.test(keys)) return false;
  if (target.closest(fields) || target.closest(choices)) return true;
  return (keys === "Enter" || keys === " ") && target.closest(controls) !== null;
}
