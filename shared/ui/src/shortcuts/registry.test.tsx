import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { ShortcutRegistry, type Shortcut } from "./registry.js";

const says = { id: "says", message: "says" };

let kept: Map<string, string>;
let dialog = false;
let registry: ShortcutRegistry;

afterEach(() => registry.all().forEach((_, index) => registry.remove(`${index}`)));

beforeEach(() => {
  kept = new Map();
  dialog = false;
  document.body.innerHTML = `<input><button>b</button><p tabindex="-1">text</p><ul role="listbox"><li tabindex="0">x</li></ul>`;
  registry = new ShortcutRegistry(
    {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
    () => dialog,
  );
});

function on(keys: string, more: Partial<Shortcut> = {}) {
  const run = jest.fn<Shortcut["run"]>();
  registry.put(`${registry.all().length}`, {
    title: says,
    shortcuts: [{ keys, does: says, run, ...more }],
  });
  return run;
}

function press(key: string, at = "p", how: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...how });
  document.querySelector(at)?.dispatchEvent(event);
  return event;
}

describe("the keys of a page", () => {
  it("run what was registered last, and the browser's own deed not", () => {
    const first = on("j");
    const second = on("j");
    expect(press("j").defaultPrevented).toBe(true);
    expect(second).toHaveBeenCalledTimes(1);
    expect(first).not.toHaveBeenCalled();
  });

  it.each([
    { keys: "j", key: "j", at: "input", runs: false, why: "it is typed" },
    { keys: "mod+k", key: "k", at: "input", how: { ctrlKey: true }, runs: true, why: "no text" },
    { keys: "mod+k", key: "k", how: { metaKey: true }, runs: true, why: "Cmd of a Mac" },
    { keys: "j", key: "j", how: { ctrlKey: true }, runs: false, why: "Ctrl-J is the browser's" },
    { keys: "j", key: "j", at: "li", runs: false, why: "letters choose in a list" },
    { keys: "Enter", key: "Enter", at: "button", runs: false, why: "Enter presses the button" },
    { keys: "a", key: "a", at: "button", runs: true, why: "a button has no use for letters" },
    { keys: "j", key: "о", how: { code: "KeyJ" }, runs: true, why: "a Cyrillic keyboard" },
    {
      keys: "j",
      key: "j",
      how: { isComposing: true },
      runs: false,
      why: "an input method is at it",
    },
  ])("$keys by $key: $why", ({ keys, key, at, how, runs }) => {
    const run = on(keys);
    press(key, at ?? "p", how ?? {});
    expect(run).toHaveBeenCalledTimes(runs ? 1 : 0);
  });

  it("go to places by two letters, and one letter after another does not wait for ever", () => {
    const go = on("g a");
    const approve = on("a");
    press("g");
    press("a");
    expect(go).toHaveBeenCalledTimes(1);
    press("g");
    press("x");
    press("a");
    expect(go).toHaveBeenCalledTimes(1);
    expect(approve).toHaveBeenCalledTimes(1);
  });

  it("rest while a dialog is open, but for the dialog's own", () => {
    const page = on("j");
    const own = on("a", { inDialogs: true });
    dialog = true;
    press("j");
    press("a");
    expect(page).not.toHaveBeenCalled();
    expect(own).toHaveBeenCalledTimes(1);
  });

  it("can be switched off as far as they are plain characters", () => {
    const letter = on("j");
    const place = on("g a");
    const palette = on("mod+k");
    const told = jest.fn();
    registry.subscribe(told);
    registry.switchCharacters(false);
    press("j");
    press("g");
    press("a");
    press("k", "p", { ctrlKey: true });
    expect([letter, place, palette].map((run) => run.mock.calls.length)).toEqual([0, 0, 1]);
    expect(told).toHaveBeenCalled();
    registry.switchCharacters(true);
    press("j");
    expect(letter).toHaveBeenCalledTimes(1);
  });

  it("tell who lists them only of what can be seen", () => {
    const group = (keys: string) => ({
      title: says,
      shortcuts: [{ keys, does: says, run: () => undefined }],
    });
    registry.put("0", group("j"));
    const told = jest.fn();
    registry.subscribe(told);
    const before = registry.all();
    registry.put("0", group("j"));
    expect(told).not.toHaveBeenCalled();
    expect(registry.all()).toBe(before);
    registry.put("0", group("k"));
    expect(told).toHaveBeenCalledTimes(1);
    registry.remove("0");
    expect(registry.all()).toEqual([]);
  });
});
