import { Trans } from "@lingui/react/macro";
import { Button } from "@markethall/ui";
import { Checkbox } from "@markethall/ui/forms";
import { useId } from "react";
import classes from "./column-chooser.module.css";

interface ColumnChooserProps {
  columns: readonly { readonly name: string; readonly label: string }[];
  /** Names of those that are shown. */
  shown: readonly string[];
  /** With the names in the report's own order; null for all of them. */
  onChange: (shown: readonly string[] | null) => void;
}

/** Which columns a report shows; at least one. */
export function ColumnChooser({ columns, shown, onChange }: ColumnChooserProps) {
  const heading = useId();

  function turn(name: string, on: boolean) {
    const next = columns
      .map((column) => column.name)
      .filter((one) => (one === name ? on : shown.includes(one)));
    if (next.length > 0) onChange(next.length === columns.length ? null : next);
  }

  return (
    <fieldset className={classes.chooser} aria-labelledby={heading}>
      <div className={classes.heading}>
        <span id={heading}>
          <Trans>Columns</Trans>
        </span>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={shown.length === columns.length}
          onClick={() => onChange(null)}
        >
          <Trans>Show all</Trans>
        </Button>
      </div>
      <div className={classes.columns}>
        {columns.map(({ name, label }) => {
          const on = shown.includes(name);
          return (
            <Checkbox
              key={name}
              label={label}
              checked={on}
              disabled={on && shown.length === 1}
              onChange={(event) => turn(name, event.currentTarget.checked)}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
