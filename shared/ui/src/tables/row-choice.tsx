import { useLingui } from "@lingui/react/macro";
import classes from "./resource-table.module.css";

/** Which rows are chosen, and what a box does. */
export interface RowChoice {
  readonly chosen: ReadonlySet<string>;
  /** A box was used; with Shift, all from the last one to this. */
  readonly onChoose: (id: string, isRange: boolean) => void;
  /** All rows that are shown, or none. */
  readonly onChooseAll: (ids: readonly string[]) => void;
}

interface ChooseCellProps {
  choice: RowChoice;
  id: string;
  /** What the row is called when it is read out. */
  name: string;
}

export function ChooseCell({ choice, id, name }: ChooseCellProps) {
  const { t } = useLingui();
  return (
    <td className={classes.choose}>
      <label className={classes.chooseBox}>
        <input
          type="checkbox"
          aria-label={t`Select ${name}`}
          checked={choice.chosen.has(id)}
          onChange={({ nativeEvent }) =>
            choice.onChoose(id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
          }
        />
      </label>
    </td>
  );
}

interface ChooseAllCellProps {
  choice: RowChoice;
  ids: readonly string[];
}

export function ChooseAllCell({ choice, ids }: ChooseAllCellProps) {
  const { t } = useLingui();
  const count = ids.filter((id) => choice.chosen.has(id)).length;
  const all = ids.length > 0 && count === ids.length;
  return (
    <th scope="col" className={classes.choose}>
      <label className={classes.chooseBox}>
        <input
          type="checkbox"
          aria-label={t`Select all rows`}
          checked={all}
          ref={(box) => {
            if (box) box.indeterminate = count > 0 && !all;
          }}
          onChange={() => choice.onChooseAll(all ? [] : ids)}
        />
      </label>
    </th>
  );
}
