import { Trans, useLingui } from "@lingui/react/macro";
import { Select } from "@markethall/ui/forms";
import classes from "./chooser.module.css";
import { columnLabel } from "./report-words.js";
import type { ReportDefinition } from "./reports-page.js";

interface GroupChooserProps {
  columns: ReportDefinition["columns"];
  groupBy: readonly string[];
  onChange: (groupBy: readonly string[]) => void;
}

/** By what a report is grouped, one level or two. */
export function GroupChooser({ columns, groupBy, onChange }: GroupChooserProps) {
  const { t } = useLingui();
  const [first = null, second = null] = groupBy;
  const options = columns
    .filter(({ isGroupable }) => isGroupable)
    .map((column) => ({ value: column.name, label: columnLabel(column) }));
  return (
    <fieldset className={classes.chooser}>
      <legend className={classes.legend}>
        <Trans>Group rows</Trans>
      </legend>
      <div className={classes.fields}>
        <Select
          label={t`Group by`}
          placeholder={t`Not grouped`}
          clearable
          data={options}
          value={first}
          onChange={(value) =>
            onChange(value === null ? [] : [value, second].filter(differs(value)))
          }
        />
        <Select
          label={t`Then by`}
          placeholder={t`Not grouped further`}
          clearable
          disabled={first === null}
          data={options.filter(({ value }) => value !== first)}
          value={second}
          onChange={(value) =>
            first !== null && onChange(value === null ? [first] : [first, value])
          }
        />
      </div>
      <p className={classes.note}>
        <Trans>
          A group shows what its rows add up to, each currency apart; open it to see them.
        </Trans>
      </p>
    </fieldset>
  );
}

function differs(first: string) {
  return (name: string | null, place: number): name is string =>
    name !== null && (place === 0 || name !== first);
}
