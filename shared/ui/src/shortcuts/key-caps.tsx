import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { Fragment } from "react";
import classes from "./key-caps.module.css";

interface KeyCapsProps {
  /** As a shortcut writes them: `j`, `mod+k`, `g a`. */
  keys: string;
}

/** Keys as they stand on the keyboard: those to press together side by side, those after each other with a word between. */
export function KeyCaps({ keys }: KeyCapsProps) {
  const { t } = useLingui();
  const steps = keys.split(" ").map(capsOf);
  return (
    <span className={classes.keys}>
      {steps.map((caps, step) => (
        <Fragment key={step}>
          {step > 0 && <span className={classes.then}>{t`then`}</span>}
          {caps.map((cap) => (
            <kbd key={cap} className={classes.cap}>
              {cap in named ? t(named[cap as keyof typeof named]) : (signs[cap] ?? cap)}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}

const named = { Ctrl: msg`Ctrl`, Shift: msg`Shift`, Enter: msg`Enter`, " ": msg`Space` };
const signs: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
};

const onMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** A capital letter is written with Shift; `mod` is Cmd on a Mac and Ctrl elsewhere. */
function capsOf(step: string): string[] {
  if (/^[A-Z]$/.test(step)) return ["Shift", step];
  const parts = step === "+" ? ["+"] : step.split("+");
  return parts.map((part) => modifiers[part] ?? (/^[a-z]$/.test(part) ? part.toUpperCase() : part));
}

const modifiers: Readonly<Record<string, string>> = {
  mod: onMac ? "⌘" : "Ctrl",
  alt: onMac ? "⌥" : "Alt",
  shift: "Shift",
};
