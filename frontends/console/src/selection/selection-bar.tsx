import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { KeyedButton } from "../keys/keyed-button.js";
import classes from "./selection-bar.module.css";

interface SelectionBarProps {
  /** What is selected: "Selected requests". */
  label: string;
  count: number;
  /** How many, in words. */
  counted: ReactNode;
  onClear: () => void;
  /** What can be done with them: `KeyedButton`s. */
  children: ReactNode;
}

/** What can be done with the rows that are selected; it stays in sight below the list. */
export function SelectionBar({ label, count, counted, onClear, children }: SelectionBarProps) {
  const { t } = useLingui();
  if (count === 0) return null;
  return (
    <div className={classes.bar} role="toolbar" aria-label={label}>
      <span className={classes.count} aria-live="polite">
        {counted}
      </span>
      <KeyedButton keys="Escape" hint={t`Select none`} variant="subtle" onClick={onClear}>
        <Trans>Clear</Trans>
      </KeyedButton>
      {children}
    </div>
  );
}
