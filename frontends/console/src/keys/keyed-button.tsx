import { Button } from "@markethall/ui";
import { Tooltip } from "@markethall/ui/overlays";
import { KeyCaps } from "@markethall/ui/shortcuts";
import type { ComponentPropsWithoutRef } from "react";
import classes from "./keyed-button.module.css";

interface KeyedButtonProps extends ComponentPropsWithoutRef<"button"> {
  /** As a shortcut writes them: `a`, `mod+Enter`. */
  keys: string;
  /** What the key does, where the button's label alone does not say it. */
  hint: string;
  variant?: "filled" | "default" | "subtle";
  color?: string;
  loading?: boolean;
}

/** A button that a key presses too, and says so. */
export function KeyedButton({ keys, hint, ...button }: KeyedButtonProps) {
  const label = (
    <span className={classes.hint}>
      {hint} <KeyCaps keys={keys} />
    </span>
  );
  return (
    <Tooltip label={label} openDelay={300}>
      <Button {...button} />
    </Tooltip>
  );
}
