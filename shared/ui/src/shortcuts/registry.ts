import type { MessageDescriptor } from "@lingui/core";
import { belongsToTarget, isCharacters, pressed } from "./keys.js";

/** A key of the page and what it does. */
export interface Shortcut {
  /** `j`, `?`, `Enter`, `mod+k` (Ctrl, and Cmd on a Mac); two after each other with a space between: `g a`. */
  readonly keys: string;
  /** In a few words, as the list of shortcuts says it. */
  readonly does: MessageDescriptor;
  readonly run: (event: KeyboardEvent) => void;
  /** Does nothing now, and is not listed. */
  readonly disabled?: boolean;
  /** Also while a dialog or a drawer is open. */
  readonly inDialogs?: boolean;
}

export interface ShortcutGroup {
  /** Heading in the list of shortcuts. */
  readonly title: MessageDescriptor;
  readonly shortcuts: readonly Shortcut[];
}

const OFF_KEY = "markethall.shortcuts";
/** How long the second key of two may take. */
const PATIENCE_MS = 1_500;

/** The keys of all that is on the page, listened to while there are any; who came last answers first. */
export class ShortcutRegistry {
  private readonly groups = new Map<string, ShortcutGroup>();
  /** What was last told; the same object until something else can be seen. */
  private seen: readonly ShortcutGroup[] = [];
  private readonly listeners = new Set<() => void>();
  private begun: { readonly key: string; readonly at: number } | null = null;

  constructor(
    private readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem">,
    private readonly hasDialog: () => boolean,
  ) {}

  readonly all = (): readonly ShortcutGroup[] => this.seen;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Puts a group there, or in the place of the one with that id. */
  put(id: string, group: ShortcutGroup): void {
    const known = this.groups.get(id);
    if (this.groups.size === 0) window.addEventListener("keydown", this.handle);
    this.groups.set(id, group);
    if (!known || shapeOf(known) !== shapeOf(group)) this.tell();
  }

  remove(id: string): void {
    if (!this.groups.delete(id)) return;
    if (this.groups.size === 0) window.removeEventListener("keydown", this.handle);
    this.tell();
  }

  /** Whether plain letters do anything in this browser: who dictates, or types by chance, switches them off (WCAG 2.1.4). */
  readonly charactersOn = (): boolean => this.storage.getItem(OFF_KEY) !== "off";

  switchCharacters(on: boolean): void {
    if (on) this.storage.removeItem(OFF_KEY);
    else this.storage.setItem(OFF_KEY, "off");
    this.tell();
  }

  readonly handle = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const key = pressed(event);
    if (key === null || belongsToTarget(key, event.target)) return;
    const first = this.begun !== null && event.timeStamp - this.begun.at < PATIENCE_MS;
    const wanted = first ? [`${this.begun?.key} ${key}`, key] : [key];
    this.begun = null;
    const possible = [...this.groups.values()]
      .flatMap(({ shortcuts }) => shortcuts)
      .filter(this.mayRun);
    for (const keys of wanted) {
      const found = possible.findLast((one) => one.keys === keys);
      if (!found) continue;
      event.preventDefault();
      found.run(event);
      return;
    }
    if (possible.some((one) => one.keys.startsWith(`${key} `)))
      this.begun = { key, at: event.timeStamp };
  };

  private readonly mayRun = (shortcut: Shortcut): boolean =>
    shortcut.disabled !== true &&
    (shortcut.inDialogs === true || !this.hasDialog()) &&
    (this.charactersOn() || !isCharacters(shortcut.keys));

  private tell(): void {
    this.seen = [...this.groups.values()];
    this.listeners.forEach((listener) => listener());
  }
}

/** What of a group can be seen in the list of shortcuts. */
function shapeOf({ title, shortcuts }: ShortcutGroup): string {
  return JSON.stringify([title.id, shortcuts.map((one) => [one.keys, one.does.id, one.disabled])]);
}

/** One for all pages: the shell's and those of every remote. */
export const shortcuts = new ShortcutRegistry(
  window.localStorage,
  () => document.querySelector("[role=dialog][aria-modal=true]") !== null,
);
