import { useLingui } from "@lingui/react/macro";
import { Outlet, useSearchParams } from "@markethall/contracts";
import { useEffect } from "react";
import { settingsGroups } from "./settings-index.js";
import classes from "./settings-frame.module.css";

/** How long a page may take until what it was opened for is there. */
const PATIENCE_MS = 10_000;
/** How long it is marked. */
const MARKED_MS = 4_000;

/** Around every page of the settings: leads to the setting that the address names (`?setting=green-list`). */
export function SettingsFrame() {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const id = params.get("setting");
  const setting = settingsGroups
    .flatMap(({ pages }) => pages.flatMap(({ settings }) => settings))
    .find((one) => one.id === id);
  const label = setting && t(setting.label);

  useEffect(
    function lead() {
      if (label === undefined) return undefined;
      const page = document.getElementById("content") ?? document.body;
      let marked: HTMLElement | null = null;
      const mark = () => {
        const words = wordsIn(page, label);
        if (!words || marked) return;
        watching.disconnect();
        marked = placeOf(words);
        marked.classList.add(classes.marked ?? "");
        marked.scrollIntoView({ block: "center" });
        (controlOf(words) ?? marked).focus({ preventScroll: true });
        setTimeout(() => marked?.classList.remove(classes.marked ?? ""), MARKED_MS);
      };
      const watching = new MutationObserver(mark);
      watching.observe(page, { childList: true, subtree: true });
      const tired = setTimeout(() => watching.disconnect(), PATIENCE_MS);
      mark();
      return () => {
        watching.disconnect();
        clearTimeout(tired);
        marked?.classList.remove(classes.marked ?? "");
      };
    },
    [label],
  );

  return <Outlet />;
}

/** The label, heading or button that says exactly these words; required fields have a mark behind them. */
function wordsIn(page: HTMLElement, label: string): HTMLElement | undefined {
  const spoken = page.querySelectorAll<HTMLElement>(
    "label, legend, h2, h3, dt, button, [id$=label]",
  );
  return [...spoken].find(({ textContent }) => textContent?.replace(/\s*\*$/, "").trim() === label);
}

function controlOf(words: HTMLElement): HTMLElement | null {
  if (words instanceof HTMLLabelElement && words.control) return words.control;
  if (words instanceof HTMLButtonElement) return words;
  return placeOf(words).querySelector<HTMLElement>("input, select, textarea, button, a[href]");
}

/** What stands around the words and belongs to them. */
function placeOf(words: HTMLElement): HTMLElement {
  return words instanceof HTMLButtonElement ? words : (words.parentElement ?? words);
}
