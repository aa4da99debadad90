import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, IconChevronDown, IconChevronUp } from "@markethall/ui";
import { Checkbox } from "@markethall/ui/forms";
import { useId } from "react";
import classes from "./chooser.module.css";

interface Column {
  readonly name: string;
  readonly label: string;
}

interface ColumnChooserProps {
  columns: readonly Column[];
  /** Names of those that are shown, in their order. */
  shown: readonly string[];
  /** Null for all of them in the report's own order. */
  onChange: (shown: readonly string[] | null) => void;
}

/** Which columns a report shows and in which order; at least one. */
export function ColumnChooser({ columns, shown, onChange }: ColumnChooserProps) {
  const { t } = useLingui();
  const heading = useId();
  const own = columns.map(({ name }) => name);
  const isOwn = (names: readonly string[]) => names.join() === own.join();
  const choose = (names: readonly string[]) => onChange(isOwn(names) ? null : names);
  const listed = [
    ...shown.flatMap((name) => columns.find((column) => column.name === name) ?? []),
    ...columns.filter(({ name }) => !shown.includes(name)),
  ];

  function turn(name: string, on: boolean) {
    const next = on ? [...shown, name] : shown.filter((one) => one !== name);
    // Where nothing was moved, a column comes back to where it stood; else to the end.
    choose(on && isUnmoved() ? own.filter((one) => next.includes(one)) : next);
  }

  function isUnmoved(): boolean {
    return shown.join() === own.filter((name) => shown.includes(name)).join();
  }

  function move(name: string, by: -1 | 1) {
    const next = [...shown];
    const place = next.indexOf(name);
    next.splice(place, 1);
    next.splice(place + by, 0, name);
    choose(next);
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
          disabled={isOwn(shown)}
          onClick={() => onChange(null)}
        >
          <Trans>Show all</Trans>
        </Button>
      </div>
      <ul className={classes.columns}>
        {listed.map(({ name, label }) => {
          const place = shown.indexOf(name);
          const on = place >= 0;
          return (
            <li key={name} className={classes.column}>
              <Checkbox
                label={label}
                checked={on}
                disabled={on && shown.length === 1}
                onChange={(event) => turn(name, event.currentTarget.checked)}
              />
              {on && (
                <>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t`Move ${label} forward`}
                    disabled={place === 0}
                    onClick={() => move(name, -1)}
                  >
                    <IconChevronUp size={16} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t`Move ${label} back`}
                    disabled={place === shown.length - 1}
                    onClick={() => move(name, 1)}
                  >
                    <IconChevronDown size={16} aria-hidden />
                  </ActionIcon>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
